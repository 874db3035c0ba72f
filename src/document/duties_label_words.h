/* The words that labels are made of. */
#ifndef ZEREN_DOCUMENT_DUTIES_LABEL_WORDS_H
#define ZEREN_DOCUMENT_DUTIES_LABEL_WORDS_H

#include "document/duties_words.h"

/* What a word is in a label; a kind may carry one of the two marks at the end. */
enum zr_label_word {
    ZR_LABEL_LEAD,
    ZR_LABEL_SUPPORT,
    ZR_LABEL_GUIDE,
    ZR_LABEL_RESPONSIBLE,
    ZR_LABEL_NOUN,
    ZR_LABEL_HUMAN,
    ZR_LABEL_TIME,
    ZR_LABEL_OTHER,
    ZR_LABEL_MODIFIER,
    ZR_LABEL_DEED, /* what a unit does, and only with 主体, 单位 or 部门 right behind it: 执法主体 */
    ZR_LABEL_KINDS,
    ZR_LABEL_PARTNER = 0x20, /* with a noun the bodies beside those who answer: 成员单位, 属地单位 */
    ZR_LABEL_COMMON = 0x40 /* stands in web pages and in every other sentence too: 主办单位, 主管部门 */
};

extern const zr_words_table zr_label_words;

/* Whom the work is not of, though the label ends as one of bodies does: who builds by contract, who fills in
 * the form. Asked of the ends of labels whose words are not in the table above; none stands in both, and NULL
 * ends them. */
extern const char *const zr_label_strangers[];

#endif
