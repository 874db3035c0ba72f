/* poppler and cairo: the glyphs of a page with their boxes, and its picture. All of both is in this file. */
#include "source/pdf.h"

#include "base/utf8.h"
#include "source/pdf_poppler.h"

#include <cairo.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

enum { LARGEST_SIDE = 3000, MOST_GLYPHS = 1 << 20, DARK = 200 };

struct zr_pdf {
    const zr_poppler *poppler;
    PopplerDocument *document;
    PopplerPage *page;
    char *text;
    zr_glyph *glyphs;
};

static zr_status fail_open(const zr_poppler *poppler, GError *reason, zr_error *err)
{
    zr_status status = ZR_UNSUPPORTED;
    if (g_error_matches(reason, poppler->error_quark(), POPPLER_ERROR_ENCRYPTED))
        zr_fail_words(err, status, "PDF 有密码，请取消密码后另存",
                      "the PDF is protected by a password: save it without");
    else
        zr_fail_words(err, status = ZR_BAD_INPUT, "PDF 文件已损坏：请重新取一份，或在阅读器中打开后另存",
                      "a broken PDF: take another copy, or open it in a reader and save it again");
    g_clear_error(&reason);
    return status;
}

static _Thread_local uint32_t errors; /* of the page that is read: poppler would tell of them on stderr */

static void count_error(int category, long long at, const char *words)
{
    (void)category;
    (void)at;
    (void)words;
    errors++;
}

static void silence(const zr_poppler *poppler)
{
    static atomic_flag done = ATOMIC_FLAG_INIT;
    if (poppler->set_error_callback && !atomic_flag_test_and_set(&done))
        poppler->set_error_callback(count_error);
}

zr_status zr_pdf_open(zr_pdf **out, zr_span bytes, zr_error *err)
{
    *out = NULL;
    if (bytes.size > INT_MAX)
        return zr_fail_words(err, ZR_LIMIT, "PDF 超过 %d 字节", "the PDF is larger than %d bytes", INT_MAX);
    const zr_poppler *poppler = zr_poppler_load();
    if (!poppler)
        return zr_fail_words(err, ZR_UNSUPPORTED, "读 PDF 要用 %s，这台机器上没有",
                             "a PDF is read with %s, which this machine lacks", ZR_POPPLER);
    zr_pdf *pdf = calloc(1, sizeof *pdf);
    if (!pdf)
        return zr_fail_memory(err);
    pdf->poppler = poppler;
    silence(poppler);
    GError *reason = NULL;
    GBytes *data = g_bytes_new_static(bytes.data, bytes.size);
    pdf->document = poppler->document_new_from_bytes(data, NULL, &reason);
    g_bytes_unref(data);
    if (!pdf->document) {
        free(pdf);
        return fail_open(poppler, reason, err);
    }
    *out = pdf;
    return ZR_OK;
}

static void drop_page(zr_pdf *pdf)
{
    g_clear_object(&pdf->page);
    g_free(pdf->text);
    free(pdf->glyphs);
    pdf->text = NULL;
    pdf->glyphs = NULL;
}

void zr_pdf_close(zr_pdf *pdf)
{
    if (!pdf)
        return;
    drop_page(pdf);
    g_object_unref(pdf->document);
    free(pdf);
}

bool zr_pdf_has_images(const zr_pdf *pdf, uint32_t most)
{
    uint32_t pages = zr_pdf_pages(pdf);
    bool found = false;
    for (uint32_t i = 0; i < pages && i < most && !found; i++) {
        PopplerPage *page = pdf->poppler->document_get_page(pdf->document, (int)i);
        GList *images = page ? pdf->poppler->page_get_image_mapping(page) : NULL;
        found = images != NULL;
        pdf->poppler->page_free_image_mapping(images);
        if (page)
            g_object_unref(page);
    }
    return found;
}

bool zr_pdf_page_has_images(const zr_pdf *pdf)
{
    GList *images = pdf->page ? pdf->poppler->page_get_image_mapping(pdf->page) : NULL;
    bool found = images != NULL;
    pdf->poppler->page_free_image_mapping(images);
    return found;
}

uint32_t zr_pdf_pages(const zr_pdf *pdf)
{
    int pages = pdf->poppler->document_get_n_pages(pdf->document);
    return pages > 0 ? (uint32_t)pages : 0;
}

static bool is_sound(const PopplerRectangle *box)
{
    return box->x2 >= box->x1 && box->y2 > box->y1 && box->x1 > -20000 && box->x2 < 20000 &&
           box->y1 > -20000 && box->y2 < 20000;
}

/* Bytes that are no UTF-8 become U+FFFD in their place: half of a pair of UTF-16, which poppler writes as
 * three bytes; any other becomes a question mark. */
static void mend_text(char *text)
{
    static const char unknown[] = "\xEF\xBF\xBD";
    if (!text)
        return;
    zr_span all = zr_span_of(text);
    for (size_t at = 0; (at = zr_utf8_invalid(all, at)) != SIZE_MAX;) {
        const unsigned char *bytes = (const unsigned char *)text + at;
        bool half = all.size - at >= 3 && bytes[0] == 0xED && bytes[1] >= 0xA0 && (bytes[2] & 0xC0) == 0x80;
        memcpy(text + at, half ? unknown : "?", half ? 3 : 1);
        at += half ? 3 : 1;
    }
}

/* The characters of the text and the boxes run side by side. White space is left out: gaps show it. */
static size_t pair_glyphs(zr_pdf *pdf, const PopplerRectangle *boxes, const bool *bold, size_t count)
{
    zr_span rest = zr_span_of(pdf->text);
    size_t kept = 0;
    for (size_t i = 0; i < count && rest.size; i++) {
        uint32_t character;
        size_t length = zr_utf8_read(rest, &character);
        zr_span text = zr_span_cut(rest, 0, length);
        rest = zr_span_cut(rest, length, rest.size);
        if (zr_is_space(character) || !is_sound(&boxes[i]))
            continue;
        zr_box box = {(float)boxes[i].x1, (float)boxes[i].y1, (float)boxes[i].x2, (float)boxes[i].y2};
        pdf->glyphs[kept++] = (zr_glyph){.box = box, .text = text, .bold = bold && bold[i]};
    }
    return kept;
}

/* Does the name of a font say that its letters are thick: SimSun-Bold, ABCDEF+SimHei? Microsoft YaHei is not.
 */
static bool is_bold_font(const char *name)
{
    static const char *const words[] = {"Bold", "bold", "Black", "Heavy", "SimHei", "STHei", "FZHT", "FZHei"};
    bool found = false;
    for (size_t i = 0; name && i < sizeof words / sizeof *words; i++)
        found |= strstr(name, words[i]) != NULL;
    return found;
}

/* Which characters of the page's text are bold; NULL where none is, or for lack of memory. */
static bool *bold_characters(zr_pdf *pdf, size_t count, bool *failed)
{
    GList *runs = pdf->poppler->page_get_text_attributes(pdf->page);
    bool *bold = calloc(count + 1, sizeof *bold);
    for (GList *run = runs; run && bold; run = run->next) {
        const PopplerTextAttributes *of = run->data;
        for (int i = of->start_index; i >= 0 && i <= of->end_index && (size_t)i < count; i++)
            bold[i] = is_bold_font(of->font_name);
    }
    pdf->poppler->page_free_text_attributes(runs);
    *failed |= !bold;
    return bold;
}

bool zr_pdf_page_read(zr_pdf *pdf, uint32_t number, bool bold, zr_pdf_page *page)
{
    drop_page(pdf);
    *page = (zr_pdf_page){0};
    errors = 0;
    pdf->page = pdf->poppler->document_get_page(pdf->document, (int)number);
    page->broken = !pdf->page;
    if (!pdf->page)
        return true;
    double width, height;
    pdf->poppler->page_get_size(pdf->page, &width, &height);
    page->width = (float)width;
    page->height = (float)height;
    pdf->text = pdf->poppler->page_get_text(pdf->page);
    mend_text(pdf->text);
    PopplerRectangle *boxes = NULL;
    guint count = 0;
    if (!pdf->text || !pdf->poppler->page_get_text_layout(pdf->page, &boxes, &count))
        count = 0;
    count = count > MOST_GLYPHS ? MOST_GLYPHS : count;
    pdf->glyphs = calloc(count + 1, sizeof *pdf->glyphs);
    page->failed = !pdf->glyphs;
    page->glyphs = pdf->glyphs;
    bool *thick = bold && count ? bold_characters(pdf, count, &page->failed) : NULL;
    if (pdf->glyphs && count)
        page->glyph_count = pair_glyphs(pdf, boxes, thick, count);
    free(thick);
    g_free(boxes);
    page->broken = errors > 0;
    return !page->failed;
}

static void take_darkness(zr_picture *picture, cairo_surface_t *surface)
{
    const unsigned char *pixels = cairo_image_surface_get_data(surface);
    size_t stride = (size_t)cairo_image_surface_get_stride(surface);
    for (size_t y = 0; y < picture->height; y++) {
        for (size_t x = 0; x < picture->width; x++) {
            uint32_t colour;
            memcpy(&colour, pixels + y * stride + x * 4, 4);
            unsigned light = (colour >> 16 & 255) + (colour >> 8 & 255) * 2 + (colour & 255);
            picture->dark[y * picture->width + x] = light < DARK * 4;
        }
    }
}

static bool draw(zr_pdf *pdf, zr_picture *picture, cairo_surface_t *surface)
{
    cairo_t *cairo = cairo_create(surface);
    cairo_set_source_rgb(cairo, 1, 1, 1);
    cairo_paint(cairo);
    cairo_scale(cairo, (double)picture->scale, (double)picture->scale);
    pdf->poppler->page_render(pdf->page, cairo);
    bool drawn = cairo_status(cairo) == CAIRO_STATUS_SUCCESS;
    cairo_destroy(cairo);
    cairo_surface_flush(surface);
    picture->dark = drawn ? malloc(picture->width * picture->height) : NULL;
    if (picture->dark)
        take_darkness(picture, surface);
    return picture->dark != NULL;
}

bool zr_pdf_page_draw(zr_pdf *pdf, zr_picture *picture)
{
    *picture = (zr_picture){.scale = 2};
    double width = 0, height = 0;
    if (pdf->page)
        pdf->poppler->page_get_size(pdf->page, &width, &height);
    if (!(width >= 1 && height >= 1 && width * 2 < LARGEST_SIDE && height * 2 < LARGEST_SIDE))
        return false;
    picture->width = (size_t)(width * 2);
    picture->height = (size_t)(height * 2);
    cairo_surface_t *surface =
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)picture->width, (int)picture->height);
    bool drawn = cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS && draw(pdf, picture, surface);
    cairo_surface_destroy(surface);
    return drawn;
}
