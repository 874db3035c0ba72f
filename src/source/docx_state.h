/* What is known while word/document.xml is read; docx_body.c handles words, docx_paragraph.c
 * paragraphs, docx_table.c tables. */
#ifndef ZEREN_SOURCE_DOCX_STATE_H
#define ZEREN_SOURCE_DOCX_STATE_H

#include "source/docx_lists.h"
#include "source/grid.h"
#include "source/source.h"
#include "source/xml.h"

enum { ZR_DOCX_NESTING = 8, ZR_DOCX_CHOICES = 32, ZR_DOCX_STYLE = 256 };

/* An open paragraph; text boxes put paragraphs into paragraphs. */
typedef struct zr_docx_paragraph {
    zr_buffer text;
    char style[ZR_DOCX_STYLE], list[16]; /* NUL-terminated; empty: not stated */
    uint32_t level, number;
    bool joined; /* its end was deleted: the next one goes on */
} zr_docx_paragraph;

/* The row of a table that says nothing of columns: a frame until it has a second cell. */
typedef struct zr_docx_framed_row {
    size_t start; /* of its words in the text */
    uint32_t cells, paragraphs, span;
    zr_merge merge; /* of its first cell, as span */
} zr_docx_framed_row;

typedef struct zr_docx_body {
    zr_draft *out;
    zr_lists *lists;
    zr_grid grid;
    zr_source *told;        /* gets remarks of what is passed over, or NULL */
    zr_buffer boxes, label; /* paragraphs of text boxes, waiting for the end of theirs */
    zr_buffer unseen;       /* hidden words of the paragraph */
    zr_docx_paragraph stack[ZR_DOCX_NESTING];
    uint32_t depth;      /* of paragraphs; more than ZR_DOCX_NESTING are passed over */
    uint32_t paragraphs; /* counted so far */
    uint32_t properties; /* depth inside of pPr, rPr … */
    uint32_t skipped;    /* depth inside of what is left aside */
    uint32_t tables;     /* open tables */
    uint32_t grid_table; /* which of them is written as rows; 0: none */
    uint32_t columns, span, choices;
    zr_docx_framed_row framed[ZR_DOCX_NESTING]; /* by open table, as long as none of them is a grid */
    zr_merge merge;
    bool deep; /* words were passed over in boxes inside of boxes */
    bool in_text, hidden, in_paragraph_mark, is_contents, cell_open, row_deleted;
    bool keeps_bold, bold;        /* bold type is kept; this run is bold */
    size_t bold_end;              /* of the paragraph's text: where bold words ended */
    bool chosen[ZR_DOCX_CHOICES]; /* this AlternateContent showed its first choice */
} zr_docx_body;

/* What elements of tables do; all of one shape, for the table of elements. */
void zr_docx_open_table(zr_docx_body *b, const zr_xml_tag *tag);
void zr_docx_count_column(zr_docx_body *b, const zr_xml_tag *tag);
void zr_docx_close_table(zr_docx_body *b);
void zr_docx_open_row(zr_docx_body *b, const zr_xml_tag *tag);
void zr_docx_close_row(zr_docx_body *b);
void zr_docx_skip_columns(zr_docx_body *b, const zr_xml_tag *tag);
void zr_docx_begin_cell(zr_docx_body *b, const zr_xml_tag *tag);
void zr_docx_close_cell(zr_docx_body *b);
void zr_docx_set_span(zr_docx_body *b, const zr_xml_tag *tag);
void zr_docx_set_merge(zr_docx_body *b, const zr_xml_tag *tag);

/* The same for paragraphs. */
void zr_docx_open_paragraph(zr_docx_body *b, const zr_xml_tag *tag);
void zr_docx_close_paragraph(zr_docx_body *b);
void zr_docx_set_style(zr_docx_body *b, const zr_xml_tag *tag);
void zr_docx_set_list(zr_docx_body *b, const zr_xml_tag *tag);
void zr_docx_set_level(zr_docx_body *b, const zr_xml_tag *tag);

/* A sign of a font of pictures (docx_symbol.c). */
void zr_docx_put_symbol(zr_docx_body *b, const zr_xml_tag *tag);

/* The innermost open paragraph, or NULL. */
zr_docx_paragraph *zr_docx_current(zr_docx_body *b);

/* Words are coming: the cell begins, if one is due. */
void zr_docx_open_cell(zr_docx_body *b);

#endif
