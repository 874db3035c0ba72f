/* Names of those who issue a document. */
#ifndef ZEREN_DOCUMENT_HEAD_ISSUER_H
#define ZEREN_DOCUMENT_HEAD_ISSUER_H

#include "zeren/span.h"

/* A body's name, or several bodies' short form: 工业和信息化部等七部门. */
bool zr_issuer_is_body(zr_span words);

/* The body before 关于 (or 印发《) in a title: 温州市人民政府办公室. Empty if there is none. */
zr_span zr_issuer_of_title(zr_span title);

/* The body whose plan for a year a title names: 青石县人民法院 of 青石县人民法院2024年工作要点; a company of
 * any title. Empty: none. */
zr_span zr_issuer_of_plan(zr_span title);

/* Of a name signed in short (省政府办公厅) and the one in the title (广东省人民政府办公厅) the one in the
 * title, if they are one body's. */
zr_span zr_issuer_fuller(zr_span signed_name, zr_span titled);

/* The body of an imprint as an issuer: without the bracket behind it. */
zr_span zr_issuer_of_imprint(zr_span body);

/* The place that a name begins with, told by its level: 温州市 of 温州市人民政府办公室. Empty if it begins
 * with none. */
zr_span zr_issuer_place(zr_span name);

/* Bytes of the first of several names that are printed without a gap: 温州市科技局 of
 * 温州市科技局温州市财政局. All of them where there is one name. */
size_t zr_issuer_first(zr_span names);

/* 青石县人民政府, and 茶业领导小组 in the next line: one name. */
bool zr_issuer_goes_on(zr_span name, zr_span next);

#endif
