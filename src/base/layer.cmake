target_sources(zeren_objects PRIVATE
  src/base/arena.c
  src/base/buffer.c
  src/base/error.c
  src/base/finding.c
  src/base/frame.c
  src/base/hash.c
  src/base/json_text.c
  src/base/large.c
  src/base/random.c
  src/base/seek.c
  src/base/shown.c
  src/base/span.c
  src/base/table.c
  src/base/traditional.c
  src/base/utf8.c
  src/base/utf8_check.c
  src/base/width.c)
