/* cairo holds the document, Graphviz paints the pages. */
#include "render/paper.h"

#include <cairo-pdf.h>
#include <cairo.h>
#include <math.h>
#include <stdlib.h>

struct zr_paper {
    cairo_surface_t *surface;
    cairo_t *cairo;
    const zr_buffer *out;
};

static cairo_status_t keep_bytes(void *out, const unsigned char *data, unsigned size)
{
    zr_buffer *buffer = out;
    zr_buffer_add(buffer, (zr_span){(const char *)data, size});
    return buffer->failed ? CAIRO_STATUS_NO_MEMORY : CAIRO_STATUS_SUCCESS;
}

zr_status zr_paper_open(zr_paper **pdf, zr_buffer *out, zr_error *err)
{
    zr_paper *made = calloc(1, sizeof *made);
    *pdf = NULL;
    if (!made)
        return zr_fail_memory(err);
    made->out = out;
    made->surface = cairo_pdf_surface_create_for_stream(keep_bytes, out, 72, 72);
    made->cairo = cairo_create(made->surface);
    if (cairo_status(made->cairo) == CAIRO_STATUS_SUCCESS) {
        *pdf = made;
        return ZR_OK;
    }
    return zr_paper_close(made, (zr_span){0}, zr_fail_memory(err), err);
}

static double scale_of(const zr_scene *scene, const zr_dot_options *options)
{
    double across = options->width > 0 ? options->width / scene->width : INFINITY;
    double down = options->height > 0 ? options->height / scene->height : INFINITY;
    double scale = fmin(across, down);
    return isfinite(scale) ? scale : 1;
}

zr_status zr_paper_add(zr_paper *pdf, const zr_scene *scene, const zr_dot_options *options, uint32_t *unknown,
                       zr_error *err)
{
    zr_dot_options own = *options;
    double scale = scale_of(scene, options);
    own.width = own.height = 0; /* cairo scales */
    cairo_pdf_surface_set_size(pdf->surface, scene->width * scale, scene->height * scale);
    cairo_save(pdf->cairo);
    cairo_scale(pdf->cairo, scale, scale);
    zr_status status = zr_gvc_paint(pdf->cairo, scene, &own, unknown, err);
    cairo_restore(pdf->cairo);
    cairo_show_page(pdf->cairo);
    return status;
}

static zr_status trouble(const zr_paper *pdf, zr_error *err)
{
    cairo_status_t status = cairo_surface_status(pdf->surface);
    if (pdf->out->failed) /* cairo forgets what its last writes met */
        return zr_fail_memory(err);
    if (status == CAIRO_STATUS_SUCCESS)
        return ZR_OK;
    if (status == CAIRO_STATUS_NO_MEMORY)
        return zr_fail_memory(err);
    return zr_fail_words(err, ZR_BACKEND, "cairo 写不出 PDF：%s", "cairo could not write the PDF: %s",
                         cairo_status_to_string(status));
}

/* The same bytes every day: no date. Text of a graph is NUL-terminated, a title of the scene too. */
zr_status zr_paper_close(zr_paper *pdf, zr_span title, zr_status status, zr_error *err)
{
    if (title.size)
        cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_TITLE, title.data);
    cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_CREATOR, "zeren");
    cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
    cairo_destroy(pdf->cairo);
    cairo_surface_finish(pdf->surface);
    if (status == ZR_OK)
        status = trouble(pdf, err);
    cairo_surface_destroy(pdf->surface);
    free(pdf);
    return status;
}
