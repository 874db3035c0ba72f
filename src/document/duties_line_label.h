/* Labels without brackets, where they stand in the text; and where what they label ends. */
#ifndef ZEREN_DOCUMENT_DUTIES_LINE_LABEL_H
#define ZEREN_DOCUMENT_DUTIES_LINE_LABEL_H

#include "document/duties_hunt.h"

/* The longest label in bytes, with spaces in it; and with a rule in a bracket behind it. */
enum { ZR_LABEL_WINDOW = 66, ZR_RULED_WINDOW = 180 };

/* A label found in the text: where it begins, where its value begins. */
typedef struct zr_line_label {
    zr_duty_label label;
    size_t start, value;
    bool run_in; /* behind other words in its line */
    bool loose;  /* no colon parts it from its value */
    bool topic;  /* words before it say of what it is one: 城市更新牵头单位： */
    bool said;   /* nor does a mark: 为, 是 or 系 does */
} zr_line_label;

/* The label that ends at the colon `at`: the longest whose first character stands at a boundary. */
bool zr_label_before(zr_hunt *hunt, size_t at, zr_line_label *out);

/* A label with its colon, or in a bracket of its own, that begins at `at`. */
bool zr_label_at(zr_hunt *hunt, size_t at, zr_line_label *out);

/* Does a line begin at `at`, be it behind bars and signs, or a sentence: | ★责任单位： - 【责任单位】? */
bool zr_label_may_begin(const zr_hunt *hunt, size_t at);

/* The same behind the value of another label: at the head of a line a label of words unknown is told by its
 * noun, if words, and bodies where it says so, follow it (duties_line_noun.c). */
bool zr_label_below(zr_hunt *hunt, size_t at, zr_line_label *out);

/* A label around the word of one at `at`, at the head of a line or a sentence, with a space, a dash, a bar or
 * a line's break for a colon; with 为, 是 or 系 at the head of any clause. */
bool zr_label_around(zr_hunt *hunt, size_t at, zr_line_label *out);

/* Could a label end at `at`? A quick no for most colons. */
bool zr_label_may_end(zr_span text, size_t at);

/* Where the value of label `of` ends: at a full stop, or at the end of a line that does not go on
 * (duties_value.c). `*more` when another label, `*label`, follows it. */
size_t zr_value_end(zr_hunt *hunt, zr_line_label of, bool *more, zr_line_label *label);

/* 责任单位为市科技局；支持…: does a clause that says it, of which the value begins at `value`, end at `at`?
 * At a semicolon, but for one with another label behind it. */
bool zr_ends_said(zr_span text, size_t value, size_t at);

#endif
