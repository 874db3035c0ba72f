# Installed into a fresh prefix, zeren runs, and a small program builds against it: by pkg-config and by
# find_package, shared and static.
. "$(dirname "$0")/lib.sh"
[ -z "${ZEREN_SANITIZER:-}" ] || skip "a sanitizer build is not installed"
prefix=$work/prefix
run 0 cmake --install "$ZEREN_BUILD" --prefix "$prefix"
for file in bin/zeren include/zeren/zeren.h share/zeren/texts/000_5524d213dd2d8b2b.txt; do
  [ -e "$prefix/$file" ] || fail "$file is not installed"
done
libdir=$(dirname "$(find "$prefix" -name 'libzeren.a')")
export LD_LIBRARY_PATH=$libdir PKG_CONFIG_PATH=$libdir/pkgconfig

cd "$work" || exit 1
cat >program.c <<'END'
#include <stdio.h>
#include <zeren/zeren.h>

int main(void)
{
    zr_document *document;
    zr_error err = {0};
    if (zr_document_parse(&document, zr_span_of("一、总则\n（一）做事。（责任单位：市科技局）\n"), &err) != ZR_OK)
        return 1;
    uint32_t count;
    zr_document_measures(document, &count);
    printf("%u measures, %u methods\n", count, zr_method_at(0) ? 1u : 0u);
    zr_document_free(document);
    return 0;
}
END

read -ra flags <<<"$(pkg-config --cflags --libs zeren)"
run 0 cc -std=c17 -Wall -Werror program.c -o by_pkgconfig "${flags[@]}"
run 0 ./by_pkgconfig
printed "1 methods"
same 0 "$(pkg-config --libs zeren | grep -c 'igraph\|json-c\|cgraph')" "private libraries for users of the shared one"

read -ra flags <<<"$(pkg-config --static --cflags --libs zeren)"
run 0 cc -std=c17 -Wall -Werror program.c -o by_static "${flags[@]/-lzeren/-l:libzeren.a}"
run 0 ./by_static
printed "1 methods"
ldd ./by_static >"$work/libraries"
lacks "$work/libraries" libzeren

mkdir consumer
cp program.c consumer/
cat >consumer/CMakeLists.txt <<'END'
cmake_minimum_required(VERSION 3.25)
project(consumer C)
find_package(zeren REQUIRED)
add_executable(shared program.c)
target_link_libraries(shared PRIVATE zeren::zeren)
add_executable(static program.c)
target_link_libraries(static PRIVATE zeren::zeren_static)
END
generator=$(sed -n 's/^CMAKE_GENERATOR:INTERNAL=//p' "$ZEREN_BUILD/CMakeCache.txt")
run 0 cmake -S consumer -B consumer/build -G "$generator" -DCMAKE_PREFIX_PATH="$prefix"
run 0 cmake --build consumer/build
run 0 consumer/build/shared
printed "1 methods"
run 0 consumer/build/static
printed "1 methods"
ldd consumer/build/static >"$work/libraries"
lacks "$work/libraries" libzeren

# The shared library asks nobody for the libraries it was built from.
mkdir lean
cp program.c lean/
sed '/zeren_static\|add_executable(static/d' consumer/CMakeLists.txt >lean/CMakeLists.txt
PKG_CONFIG_PATH='' PKG_CONFIG_LIBDIR=$work/nowhere run 0 cmake -S lean -B lean/build -G "$generator" -DCMAKE_PREFIX_PATH="$prefix"
run 0 cmake --build lean/build
run 0 lean/build/shared
printed "1 methods"

# The headers are C++ too, and the names in the library stay C.
if command -v c++ >/dev/null; then
  sed 's/= {0}/= {}/' program.c >program.cc
  read -ra flags <<<"$(pkg-config --cflags --libs zeren)"
  run 0 c++ -std=c++17 program.cc -o by_cplusplus "${flags[@]}"
  run 0 ./by_cplusplus
  printed "1 methods"
fi

# The installed command finds the five documents where it is installed.
run 0 "$prefix/bin/zeren" --version
finish
