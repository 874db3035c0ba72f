/* What stands between a subject and the words that tell it. */
#ifndef ZEREN_DOCUMENT_DUTIES_SETTING_H
#define ZEREN_DOCUMENT_DUTIES_SETTING_H

#include "zeren/document.h"

enum { ZR_SETTING_MOST = 240 }; /* bytes */

/* The bytes of what a subject before `at` is called (是主管部门，), under whom (在…领导下，), when and where
 * it is told to do something (在6月10日前, 在接到报告后，). */
size_t zr_setting_at(zr_span text, size_t at);

/* 行为人所|在: does the 在 at `at` go on with the word before it? Not 派出所|在. */
bool zr_is_whereabouts(zr_span text, size_t at);

#endif
