pkg_check_modules(LIBXML REQUIRED IMPORTED_TARGET libxml-2.0)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(POPPLER REQUIRED IMPORTED_TARGET poppler-glib)
pkg_check_modules(UCHARDET REQUIRED IMPORTED_TARGET uchardet)
set(ZEREN_SOURCE_LIBRARIES PkgConfig::LIBXML PkgConfig::LIBZIP PkgConfig::POPPLER PkgConfig::UCHARDET)

target_sources(zeren_objects PRIVATE
  src/source/encoding.c
  src/source/guess.c
  src/source/kind.c
  src/source/map.c
  src/source/notation.c
  src/source/source.c
  src/source/text.c)
