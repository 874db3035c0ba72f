/* A PDF of several pages. */
#ifndef ZEREN_RENDER_PAPER_H
#define ZEREN_RENDER_PAPER_H

#include "render/dot.h"

typedef struct zr_paper zr_paper;

/* The bytes go to `out`, which must stay; they are whole after zr_paper_close. */
zr_status zr_paper_open(zr_paper **pdf, zr_buffer *out, zr_error *err);
/* One page as large as the scene, or as the options say. Adds to `*unknown` the letters that no font has. */
zr_status zr_paper_add(zr_paper *pdf, const zr_scene *scene, const zr_dot_options *options, uint32_t *unknown,
                       zr_error *err);
/* Frees it in any case; `status` is how things went so far and is given back unless closing fails. */
zr_status zr_paper_close(zr_paper *pdf, zr_span title, zr_status status, zr_error *err);

#endif
