/* Words that end like a body's name and are a clause, and words that join two bodies in one. */
#ifndef ZEREN_DOCUMENT_DUTIES_NAME_CLAUSE_H
#define ZEREN_DOCUMENT_DUTIES_NAME_CLAUSE_H

#include "zeren/document.h"

/* 发展改革委|已委托某公司, 军区|也要指定有关部门: does a predicate stand behind a body inside the name, or do
 * the words begin like no name: 可通过…, 批示…? O(size). */
bool zr_name_is_clause(zr_span name);

/* 财政部|商|科技部, 市发展改革委|商|有关部门: 商 for 会同. Not 商务部, 市供销社|商场. O(1). */
bool zr_consults_at(zr_span text, size_t at);

/* 首席科|学家, 财政负担部|分, 兼任办|公室主任: does the word at whose last character a name would end go on
 * behind it? Not 宣传部|分管, 规划处|于3月. O(1). */
bool zr_word_goes_on(zr_span text, size_t at);

/* Does an office end at `at`, and the words say whose house it is in: 领导小组办公室|设县水利局? */
bool zr_name_sits_at(zr_span text, size_t at);

#endif
