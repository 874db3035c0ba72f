target_sources(zeren_objects PRIVATE
  src/render/colour.c
  src/render/dot.c
  src/render/duties.c
  src/render/duties_draw.c
  src/render/gvc.c
  src/render/hues.c
  src/render/job.c
  src/render/letters.c
  src/render/map.c
  src/render/order.c
  src/render/scene.c
  src/render/sheet.c
  src/render/svg.c
  src/render/type.c)
