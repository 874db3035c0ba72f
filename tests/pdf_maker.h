/* PDF files written by hand, for tests: one font whose codes are UTF-16 and whose characters are one em wide.
 */
#ifndef ZEREN_TESTS_PDF_MAKER_H
#define ZEREN_TESTS_PDF_MAKER_H

#include "base/buffer.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

/* Words at `x` from the left and `y` from the bottom (of 842), in points. */
static inline void pdf_words(zr_buffer *page, double x, double y, double size, const char *words)
{
    zr_buffer_print(page, "BT /F %g Tf %g %g Td <", size, x, y);
    for (zr_span rest = zr_span_of(words); rest.size;) {
        uint32_t c;
        rest = zr_span_cut(rest, zr_utf8_read(rest, &c), rest.size);
        zr_buffer_print(page, "%04X", (unsigned)c);
    }
    zr_buffer_put(page, "> Tj ET\n");
}

/* The same in a bold font. */
static inline void pdf_bold_words(zr_buffer *page, double x, double y, double size, const char *words)
{
    size_t at = page->size;
    pdf_words(page, x, y, size, words);
    page->data[at + strlen("BT /")] = 'B';
}

static inline void pdf_rule(zr_buffer *page, double x, double y, double width, double height)
{
    zr_buffer_print(page, "%g %g %g %g re f\n", x, y, width, height);
}

typedef struct pdf_maker {
    zr_buffer out;
    size_t at[64];
    int objects;
} pdf_maker;

static inline void pdf_object(pdf_maker *pdf, const char *body)
{
    pdf->at[++pdf->objects] = pdf->out.size;
    zr_buffer_print(&pdf->out, "%d 0 obj\n%s\nendobj\n", pdf->objects, body);
}

static inline void pdf_stream(pdf_maker *pdf, const char *body)
{
    pdf->at[++pdf->objects] = pdf->out.size;
    zr_buffer_print(&pdf->out, "%d 0 obj\n<< /Length %zu >>\nstream\n", pdf->objects, zr_span_of(body).size);
    zr_buffer_put(&pdf->out, body);
    zr_buffer_put(&pdf->out, "\nendstream\nendobj\n");
}

/* At most 20 pages, each the words and rules of one buffer. */
static inline zr_buffer make_pdf(zr_buffer *pages, int count)
{
    static const char font[] = "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H "
                               "/DescendantFonts [4 0 R] /ToUnicode 6 0 R >>";
    static const char bold[] = "<< /Type /Font /Subtype /Type0 /BaseFont /Song-Bold /Encoding /Identity-H "
                               "/DescendantFonts [4 0 R] /ToUnicode 6 0 R >>";
    static const char descendant[] =
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << "
        "/Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 "
        "/FontDescriptor 5 0 R >>";
    static const char descriptor[] =
        "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 "
        "800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 >>";
    static const char unicode[] =
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> "
        "<FFFF> endcodespacerange 1 beginbfrange <0020> <FFE5> <0020> endbfrange "
        "endcmap end";
    pdf_maker pdf = {0};
    zr_buffer_put(&pdf.out, "%PDF-1.4\n");
    pdf_object(&pdf, "<< /Type /Catalog /Pages 2 0 R >>");
    zr_buffer kids = {0};
    zr_buffer_print(&kids, "<< /Type /Pages /Count %d /Kids [", count);
    for (int i = 0; i < count; i++)
        zr_buffer_print(&kids, "%d 0 R ", 7 + 2 * i);
    zr_buffer_put(&kids, "] >>");
    pdf_object(&pdf, kids.data);
    zr_buffer_free(&kids);
    pdf_object(&pdf, font);
    pdf_object(&pdf, descendant);
    pdf_object(&pdf, descriptor);
    pdf_stream(&pdf, unicode);
    for (int i = 0; i < count; i++) {
        char page[200];
        snprintf(page, sizeof page,
                 "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R /B %d "
                 "0 R >> >> "
                 "/Contents %d 0 R >>",
                 7 + 2 * count, 8 + 2 * i);
        pdf_object(&pdf, page);
        pdf_stream(&pdf, pages[i].data ? pages[i].data : "");
        zr_buffer_free(&pages[i]);
    }
    pdf_object(&pdf, bold);
    size_t table = pdf.out.size;
    zr_buffer_print(&pdf.out, "xref\n0 %d\n0000000000 65535 f \n", pdf.objects + 1);
    for (int i = 1; i <= pdf.objects; i++)
        zr_buffer_print(&pdf.out, "%010zu 00000 n \n", pdf.at[i]);
    zr_buffer_print(&pdf.out, "trailer << /Size %d /Root 1 0 R >>\nstartxref\n%zu\n%%%%EOF\n",
                    pdf.objects + 1, table);
    return pdf.out;
}

#endif
