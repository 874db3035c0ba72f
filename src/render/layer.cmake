target_sources(zeren_objects PRIVATE
  src/render/colour.c
  src/render/dot.c
  src/render/gvc.c
  src/render/letters.c
  src/render/scene.c
  src/render/svg.c
  src/render/type.c)
