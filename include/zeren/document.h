/* One policy text: what it is called, how it is built, and the words in it that assign duties.
 *
 * Parsing is total: any text makes a document; what was not understood is a
 * finding. Names are kept as printed here; what they mean is decided in units.h. */
#ifndef ZEREN_DOCUMENT_H
#define ZEREN_DOCUMENT_H

#include "zeren/error.h"
#include "zeren/finding.h"
#include "zeren/span.h"

typedef enum zr_kind {
    ZR_TASK,
    ZR_PRINCIPLE, /* 基本原则 */
    ZR_GOAL,      /* 工作目标 */
    ZR_SAFEGUARD, /* 保障措施 */
    ZR_GROUP,     /* a heading with items of its own */
    ZR_TIE        /* none of a document: a tie of plain one-mode data, see graph.h */
} zr_kind;

typedef enum zr_role {
    ZR_LEAD,        /* 牵头 */
    ZR_RESPONSIBLE, /* 责任单位, 负责, 按职责分工负责 */
    ZR_SUPPORT,     /* 配合, 参与, 协助 */
    ZR_GUIDE        /* 指导, 督导 */
} zr_role;
#define ZR_ROLES 4

/* Why we say so. */
typedef enum zr_basis {
    ZR_BY_LABEL, /* 责任单位：A、B */
    ZR_BY_VERB,  /* （A牵头，B配合） */
    ZR_BY_BARE,  /* （A、B） */
    ZR_BY_TABLE, /* a cell under 责任单位 */
    ZR_BY_PROSE, /* A统筹推进… in a document that assigns in no other way */
    ZR_BY_RULE,  /* a rule that the document states: 列第一位的为牵头单位 */
    ZR_BY_CARRY, /* 以下均需各县（市、区）政府落实，不再列出 */
    ZR_BY_FIRST  /* the first-listed convention; only in derived tables, see load.h */
} zr_basis;

/* "lead", "label" … as they stand in the graph file; the readers give false for anything else. */
ZR_API const char *zr_kind_name(zr_kind kind);
ZR_API const char *zr_role_name(zr_role role);
ZR_API const char *zr_basis_name(zr_basis basis);
ZR_API bool zr_kind_read(zr_kind *out, zr_span name);
ZR_API bool zr_role_read(zr_role *out, zr_span name);
ZR_API bool zr_basis_read(zr_basis *out, zr_span name);

/* A heading above measures. Sections nest: `parent` is the section above, or ZR_NONE. */
typedef struct zr_section {
    zr_span heading; /* label and title as a reader sees them: 三、保障措施 */
    uint32_t parent;
    size_t start; /* bytes of the text: where its label stands */
} zr_section;

/* The smallest numbered item or table row, or a group of such (kind ZR_GROUP). In document order; a parent
 * stands before its children. */
typedef struct zr_measure {
    zr_span label; /* （七）, 1．, 第三条; a table row's number; empty if it has none */
    zr_span title; /* the heading or the first clause, without the label */
    zr_kind kind;
    uint32_t parent;   /* the measure (group) it is an item of, or ZR_NONE */
    uint32_t section;  /* innermost section, or ZR_NONE */
    size_t start, end; /* bytes of the text, from its label to the end of its last paragraph; a group's range
                          covers its items */
} zr_measure;

/* Is there nothing but a remark that the words were left out: （略）, 此条略, ……? Nobody can answer for it.
 */
ZR_API bool zr_title_left_out(zr_span title);

/* One piece of words that assigns: a bracketed note, labelled lines, the cells of a row, a sentence. */
typedef struct zr_expression {
    size_t start, end; /* bytes of the text, brackets and label included */
    uint32_t measure;  /* the measure it belongs to; never ZR_NONE (a document without measures has one
                          unlabelled measure for the paragraph) */
    uint32_t measures; /* how many measures it closes, ending with `measure`; 1 but for one note that
                          closes a group of items */
    uint32_t mention;  /* its first in the table of mentions */
    uint32_t mentions; /* how many */
    bool etc;          /* left open by 等 with no noun after it */
    bool unled;        /* the document says that without a stated lead none of it leads */
    zr_span deadline;  /* 2023年11月 of 完成时限：2023年11月, as printed; else empty */
} zr_expression;

/* How a name is parted from the one before it: what a comma means depends on the document. */
typedef enum zr_joint { ZR_HEAD, ZR_ENUM, ZR_COMMA, ZR_SEMICOLON, ZR_AND, ZR_SPACE } zr_joint;

/* One name in a list of duties, as printed. */
typedef struct zr_mention {
    size_t start, end; /* bytes of the text; may hold line breaks and page marks */
    zr_span surface;   /* the name without them, and without a mark */
    uint32_t expression;
    uint32_t rank; /* place in its list, from 1 */
    zr_role role;
    zr_basis basis;
    zr_joint joint;
    bool marked; /* a printed sign: * */
    bool shared; /* leads by a rule with those of its list, each for its part: 分别负责为各部门分别牵头 */
} zr_mention;

typedef enum zr_comparison { ZR_EQUAL, ZR_AT_LEAST, ZR_AT_MOST, ZR_OVER, ZR_UNDER, ZR_ABOUT } zr_comparison;
ZR_API const char *zr_comparison_name(zr_comparison comparison); /* "=" ">=" "<=" ">" "<" "~" */
ZR_API bool zr_comparison_read(zr_comparison *out, zr_span name);

/* By what a limit's date has its year: the words themselves; or, where they name none (6月底前), the plan's
 * title, the document's own date, its number, or the limit before it in the measure. */
typedef enum zr_year_from {
    ZR_YEAR_STATED,
    ZR_YEAR_TITLE,
    ZR_YEAR_ISSUED,
    ZR_YEAR_NUMBER,
    ZR_YEAR_BEFORE
} zr_year_from;
ZR_API const char *zr_year_from_name(zr_year_from from); /* "stated" "title" "issued" "number" "before" */
ZR_API bool zr_year_from_read(zr_year_from *out, zr_span name);

/* A time limit in a measure's own words or in its note. */
typedef struct zr_deadline {
    uint32_t measure;
    zr_span quote; /* 2025年底前 */
    zr_span date;  /* 2025-12-31, or empty where it is no date (每年) */
    zr_year_from year_from;
} zr_deadline;

/* A quantity that a measure asks for: 不低于70% is {"%", 70, ZR_AT_LEAST}. */
typedef struct zr_target {
    uint32_t measure;
    zr_span quote, unit;
    double value;
    zr_comparison comparison;
} zr_target;

/* Lives in one arena with all it lends; spans point into it or into the text. */
typedef struct zr_document zr_document;

typedef struct zr_document_head {
    zr_span title; /* the plan's own title, joined over its lines, without 关于印发…的通知 around it */
    zr_span full_title;     /* as printed at the top, with that */
    zr_span number;         /* 桂政办发〔2026〕6号, or empty */
    const zr_span *issuers; /* as printed */
    uint32_t issuer_count;
    char date[11];  /* "2026-01-24", or "" */
    size_t date_at; /* where it stands */
} zr_document_head;

/* Reads one text. `text` is borrowed and must outlive the document. Fails only for lack of memory or over a
 * stated limit (4 GiB of text). O(size). */
ZR_API zr_status zr_document_parse(zr_document **out, zr_span text, zr_error *err);
ZR_API void zr_document_free(zr_document *document);

/* Lent; the tables of a document in the order of its text. O(1), as all of these. */
ZR_API zr_span zr_document_text(const zr_document *document);
ZR_API const zr_document_head *zr_document_get_head(const zr_document *document);
ZR_API const zr_section *zr_document_sections(const zr_document *document, uint32_t *count);
ZR_API const zr_measure *zr_document_measures(const zr_document *document, uint32_t *count);
ZR_API const zr_expression *zr_document_expressions(const zr_document *document, uint32_t *count);
ZR_API const zr_mention *zr_document_mentions(const zr_document *document, uint32_t *count);
/* Both by measure, then in document order, so those of one measure stand together. */
ZR_API const zr_deadline *zr_document_deadlines(const zr_document *document, uint32_t *count);
ZR_API const zr_target *zr_document_targets(const zr_document *document, uint32_t *count);
ZR_API const zr_note *zr_document_notes(const zr_document *document, uint32_t *count);

/* Bodies carried forward (以下任务均需各区政府落实，不再列出): where their names stand, and the part of the
 * text for whose items they answer. In document order. */
typedef struct zr_carried {
    size_t names_start, names_end;
    size_t start, end;
} zr_carried;
ZR_API const zr_carried *zr_document_carried(const zr_document *document, uint32_t *count);

/* The same as they were read: traditional characters as simplified ones, every byte in its place. Where the
 * text has none, the same pointers. */
typedef struct zr_folded {
    zr_span text;
    const zr_document_head *head;
    const zr_mention *mentions;
} zr_folded;
ZR_API zr_folded zr_document_folded(const zr_document *document);

#endif
