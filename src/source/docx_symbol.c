/* Signs that Word keeps as the place of a picture in a font of pictures: ★ is F0AB of Wingdings. */
#include "source/docx_state.h"

#include <stdlib.h>
#include <string.h>

typedef struct symbol {
    unsigned place;
    const char *sign;
} symbol;

static const symbol wingdings[] = {{0x6C, "●"}, {0x6E, "■"}, {0x6F, "□"}, {0x75, "◆"}, {0xA1, "○"},
                                   {0xA7, "■"}, {0xA8, "□"}, {0xAB, "★"}, {0xD8, "➢"}, {0xE0, "→"},
                                   {0xFC, "√"}, {0xFE, "√"}, {0, NULL}};
static const symbol wingdings_3[] = {{0x70, "▲"}, {0x71, "▼"}, {0x72, "△"}, {0x73, "▽"}, {0, NULL}};
static const symbol greek[] = {{0xA3, "≤"}, {0xAE, "→"}, {0xB1, "±"}, {0xB3, "≥"},
                               {0xB4, "×"}, {0xB7, "•"}, {0, NULL}};

static const struct {
    const char *font;
    const symbol *symbols;
} fonts[] = {{"Wingdings", wingdings}, {"Wingdings 3", wingdings_3}, {"Symbol", greek}};

/* F0AB or AB: the fonts count from F000. */
static unsigned place_of(zr_span digits)
{
    char text[8] = "";
    if (digits.size < sizeof text && digits.size)
        memcpy(text, digits.data, digits.size);
    unsigned place = (unsigned)strtoul(text, NULL, 16);
    return place >= 0xF000 ? place - 0xF000 : place;
}

void zr_docx_put_symbol(zr_docx_body *b, const zr_xml_tag *tag)
{
    zr_docx_paragraph *p = zr_docx_current(b);
    zr_span font = zr_xml_value(tag, "font");
    unsigned place = place_of(zr_xml_value(tag, "char"));
    for (size_t i = 0; i < sizeof fonts / sizeof *fonts && p && !b->hidden; i++) {
        for (const symbol *s = fonts[i].symbols; s->sign && zr_span_equal(font, zr_span_of(fonts[i].font));
             s++) {
            if (s->place == place)
                zr_buffer_put(&p->text, s->sign);
        }
    }
}
