/* A PDF → text: opened, read page by page, refused where it holds no words. */
#include "source/pdf.h"

#include "base/utf8.h"
#include "source/bold.h"
#include "source/draft.h"

#include <stdlib.h>
#include <string.h>

enum { GROWTH = 64, SMALL_TEXT = 1 << 20, PAGES_LOOKED_AT = 20 };

static void read_page(zr_pdf_text *text, zr_pdf *pdf, uint32_t number)
{
    zr_pdf_page page;
    zr_picture picture;
    size_t strange = 0;
    text->failed |= !zr_pdf_page_read(pdf, number, text->bold, &page);
    text->heights[number] = page.height;
    text->glyphs += page.glyph_count;
    for (size_t i = 0; i < page.glyph_count; i++) {
        uint32_t c;
        zr_utf8_read(page.glyphs[i].text, &c);
        strange += c == ZR_REPLACEMENT || (c >= 0xE000 && c <= 0xF8FF) || c < 0x20;
    }
    text->strange += strange;
    bool blank = page.glyph_count == 0 && (page.broken || zr_pdf_page_has_images(pdf));
    text->unread[number] = blank || (strange > 20 && strange * 3 > page.glyph_count);
    if (zr_pdf_may_have_table(&page) && zr_pdf_page_draw(pdf, &picture)) {
        zr_pdf_find_rules(&page, &picture);
        free(picture.dark);
        zr_pdf_find_tables(text, &page, number + 1);
    }
    zr_pdf_find_lines(text, &page, number + 1);
    text->failed |= page.failed || text->arena.failed;
    free(page.rules);
}

static zr_status check_text(const zr_pdf_text *text, const zr_pdf *pdf, zr_error *err)
{
    if (text->failed)
        return zr_fail_memory(err);
    if (text->glyphs < text->pages && !zr_pdf_has_images(pdf, PAGES_LOOKED_AT))
        return zr_fail_words(
            err, ZR_UNSUPPORTED, "PDF 里没有文字，也没有图像：可能是空白页，或文字已画成线条",
            "a PDF with neither text nor images: its pages are empty, or its words are drawn as "
            "lines");
    if (text->glyphs < text->pages)
        return zr_fail_words(
            err, ZR_UNSUPPORTED,
            "扫描件 PDF，没有文字：请先做文字识别，例如 ocrmypdf -l chi_sim IN.pdf OUT.pdf",
            "a scanned PDF, images without text: run OCR first, for example ocrmypdf -l chi_sim "
            "IN.pdf OUT.pdf");
    if (text->strange * 3 > text->glyphs)
        return zr_fail_words(
            err, ZR_UNSUPPORTED,
            "PDF 的字体没有说明是哪些字：请做文字识别，例如 ocrmypdf --force-ocr -l chi_sim "
            "IN.pdf OUT.pdf",
            "the PDF's fonts do not say which characters they show: run OCR first, for example "
            "ocrmypdf --force-ocr -l chi_sim IN.pdf OUT.pdf");
    return ZR_OK;
}

static zr_status read_pages(zr_pdf_text *text, zr_pdf *pdf, const zr_source *source, zr_error *err)
{
    text->pages = zr_pdf_pages(pdf);
    if (text->pages > source->max_pages)
        return zr_fail_words(err, ZR_LIMIT, "PDF 超过 %u 页", "the PDF has more than %u pages",
                             (unsigned)source->max_pages);
    size_t bound = source->bytes.size * GROWTH + SMALL_TEXT;
    text->heights = calloc(text->pages + 1, sizeof *text->heights);
    text->unread = calloc(text->pages + 1, sizeof *text->unread);
    if (!text->heights || !text->unread)
        return zr_fail_memory(err);
    for (uint32_t i = 0; i < text->pages && !text->failed; i++) {
        read_page(text, pdf, i);
        if (text->glyphs > bound)
            return zr_fail_words(err, ZR_LIMIT, "PDF 的文字超过文件大小的 %d 倍",
                                 "the PDF's text is more than %d times its size", GROWTH);
    }
    return check_text(text, pdf, err);
}

/* The first byte of a page's words, or of what follows them. */
static size_t page_start(const zr_places *pages, uint32_t page, size_t size)
{
    for (size_t i = 0; i < pages->count; i++) {
        if (pages->pieces[i].from >= page)
            return pages->pieces[i].at;
    }
    return size;
}

static bool remark_pages(zr_source *source, const zr_pdf_text *text)
{
    bool done = true;
    for (uint32_t i = 0; i < text->pages && done; i++) {
        size_t at = text->unread[i] ? page_start(&source->pages, i + 1, source->text.size) : 0;
        if (text->unread[i])
            done = zr_source_remark(
                source, (zr_remark){.kind = ZR_REMARK_PAGE, .start = at, .end = at, .page = i + 1});
    }
    return done;
}

static void drop_text(zr_pdf_text *text)
{
    zr_arena_free(&text->arena);
    free(text->lines);
    free(text->unread);
    free(text->heights);
    *text = (zr_pdf_text){0};
}

static int by_start(const void *a, const void *b)
{
    const zr_remark *x = a, *y = b;
    return x->start != y->start ? (x->start > y->start) - (x->start < y->start)
                                : (x->page > y->page) - (x->page < y->page);
}

static zr_status write_text(zr_draft *out, zr_pdf_text *text, zr_pdf *pdf, const zr_source *source,
                            zr_error *err)
{
    zr_status status = read_pages(text, pdf, source, err);
    if (status != ZR_OK)
        return status;
    zr_pdf_mark_margins(text);
    if (text->failed || text->arena.failed)
        return zr_fail_memory(err);
    *out = (zr_draft){.max = source->max_bytes, .steps = true};
    zr_pdf_write(out, text);
    return ZR_OK;
}

/* Reads the document once more, with what is `known` of it by now. */
static zr_status write_again(zr_draft *out, zr_pdf_text *text, zr_pdf_text known, zr_pdf *pdf,
                             const zr_source *source, zr_error *err)
{
    zr_draft_free(out);
    drop_text(text);
    *text = known;
    *out = (zr_draft){0};
    return write_text(out, text, pdf, source, err);
}

/* What was read tells how to read it: bold type is kept where the document speaks of it, and lines set as a
 * table that are none are lines like others. */
static zr_status read_text(zr_source *source, zr_pdf_text *text, zr_pdf *pdf, zr_error *err)
{
    zr_draft out = {0};
    zr_status status = write_text(&out, text, pdf, source, err);
    if (status == ZR_OK && !out.full && zr_bold_matters(zr_buffer_span(&out.out)))
        status = write_again(&out, text, (zr_pdf_text){.bold = true}, pdf, source, err);
    bool found = false;
    if (status == ZR_OK && !out.full && text->laid && !source->as_written)
        status = zr_pdf_read_laid(source, &out, &found, err);
    if (status == ZR_OK && text->laid && !found && !out.full)
        status = write_again(&out, text, (zr_pdf_text){.flat = true}, pdf, source, err);
    if (status != ZR_OK) {
        zr_draft_free(&out);
        return status;
    }
    source->format = ZR_PDF;
    zr_source_take_raw(source, &out);
    if (out.full)
        return zr_fail_words(err, ZR_LIMIT, "PDF 的文字超过 %zu 字节",
                             "the PDF's text is larger than %zu bytes", source->max_bytes);
    text->failed |= !remark_pages(source, text);
    if (source->remark_count)
        qsort(source->remarks, source->remark_count, sizeof *source->remarks, by_start);
    return zr_draft_failed(&out) || text->failed || text->arena.failed ? zr_fail_memory(err) : ZR_OK;
}

zr_status zr_source_read_pdf(zr_source *source, zr_error *err)
{
    zr_pdf *pdf;
    zr_status status = zr_pdf_open(&pdf, source->bytes, err);
    if (status != ZR_OK)
        return status;
    zr_pdf_text text = {0};
    status = read_text(source, &text, pdf, err);
    drop_text(&text);
    zr_pdf_close(pdf);
    return status;
}
