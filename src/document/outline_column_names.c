/* What the name of a table's column says of it. */
#include "base/words.h"
#include "document/duties_words.h"
#include "document/outline_columns.h"
#include "source/drawn_words.h"

#include <string.h>

/* Words in a column's name with their ranks, in the order of their bytes; the lowest rank decides: 责任单位
 * before 单位名称, 工作时限 before 工作. */
static const zr_word names[] = {
    {"主办", 9},  {"主管", 10}, {"举措", 22}, {"事项", 23},     {"任务", 20},     {"会办", 7},  {"内容", 24},
    {"分办", 8},  {"分工", 15}, {"协办", 7},  {"协同", 6},      {"协管", 6},      {"协责", 6},  {"单位", 35},
    {"参与", 5},  {"名称", 31}, {"场景", 34}, {"实施主体", 13}, {"工作", 26},     {"序号", 0},  {"建议号", 1},
    {"承办", 8},  {"指导", 11}, {"指标", 28}, {"措施", 21},     {"文号", 1},      {"时间", 17}, {"时限", 16},
    {"期限", 18}, {"标题", 20}, {"案号", 1},  {"案由", 20},     {"牵头", 3},      {"独办", 8},  {"目标", 29},
    {"类别", 32}, {"编号", 1},  {"编码", 1},  {"职责任务", 20}, {"落实单位", 14}, {"要求", 30}, {"要点", 27},
    {"负责", 12}, {"责任", 2},  {"进度", 19}, {"部门", 36},     {"配合", 4},      {"项目", 25}, {"领域", 33},
    {"题目", 20}};

static zr_words_index name_index;
static const zr_words_table name_words = {names, sizeof names / sizeof *names, &name_index};

bool zr_column_words_sorted(void)
{
    return zr_words_sorted(name_words);
}

/* By rank. */
static const zr_column_kind kinds[] = {
    ZR_COLUMN_NUMBER, ZR_COLUMN_NUMBER, ZR_COLUMN_UNIT, ZR_COLUMN_UNIT, ZR_COLUMN_UNIT, ZR_COLUMN_UNIT,
    ZR_COLUMN_UNIT,   ZR_COLUMN_UNIT,   ZR_COLUMN_UNIT, ZR_COLUMN_UNIT, ZR_COLUMN_UNIT, ZR_COLUMN_UNIT,
    ZR_COLUMN_UNIT,   ZR_COLUMN_UNIT,   ZR_COLUMN_UNIT, ZR_COLUMN_UNIT, ZR_COLUMN_DATE, ZR_COLUMN_DATE,
    ZR_COLUMN_DATE,   ZR_COLUMN_DATE,   ZR_COLUMN_TASK, ZR_COLUMN_TASK, ZR_COLUMN_TASK, ZR_COLUMN_TASK,
    ZR_COLUMN_TASK,   ZR_COLUMN_TASK,   ZR_COLUMN_TASK, ZR_COLUMN_TASK, ZR_COLUMN_TASK, ZR_COLUMN_TASK,
    ZR_COLUMN_TASK,   ZR_COLUMN_TASK,   ZR_COLUMN_TASK, ZR_COLUMN_TASK, ZR_COLUMN_TASK, ZR_COLUMN_UNIT,
    ZR_COLUMN_UNIT};

bool zr_column_tells_object(zr_span name)
{
    static const char *const heads[] = {"被", "受检", "受查", "受审", "受援", "受助", "受训", NULL};
    return zr_starts_any(name, heads) > 0;
}

bool zr_column_tells_outcome(zr_span name)
{
    static const char *const ends[] = {"意见", "结果", "措施", "方式", "情况", "进展", "层级",
                                       "级别", "范围", "对象", "依据", "清单", "形式", "标准",
                                       "频次", "比例", "数量", "地点", NULL};
    static zr_word_list ends_list = {.words = ends};
    static const char *const joints[] = {"及", "和", "与", "、", "/", "（", "联系", NULL};
    return zr_list_ends(&ends_list, name) && !zr_holds_any(name, joints);
}

bool zr_column_tells_progress(zr_span name)
{
    static const char *const ends[] = {"完成情况", "进展情况", "推进情况", "落实情况", "执行情况",
                                       "实施情况", "进度情况", "整改情况", "办理情况", "工作进展",
                                       "目前进展", "当前进展", "最新进展", "办理结果", NULL};
    static zr_word_list ends_list = {.words = ends};
    return zr_list_ends(&ends_list, name) > 0;
}

/* 执法主体, 业务股室: told by the noun alone, at the end of the name. */
static bool ends_with_bodies(zr_span name)
{
    static const char *const ends[] = {"主体", "股室", "科室", "处室", NULL};
    static zr_word_list ends_list = {.words = ends};
    static const char *const others[] = {"市场主体", "经营主体", NULL};
    return zr_list_ends(&ends_list, name) && !zr_ends_any(name, others);
}

zr_column_kind zr_column_kind_of(zr_span name)
{
    size_t best = sizeof kinds / sizeof *kinds;
    name = zr_words_of_head(name);
    for (size_t at = 0; at < name.size;) {
        const zr_word *word = zr_word_read(name_words, name, at);
        best = word && word->kind < best ? word->kind : best;
        at += word ? strlen(word->text) : zr_step(name, at); /* 职责任务 holds no 责任 */
    }
    zr_column_kind kind = best < sizeof kinds / sizeof *kinds ? kinds[best] : ZR_COLUMN_OTHER;
    if (kind == ZR_COLUMN_OTHER && ends_with_bodies(name))
        kind = ZR_COLUMN_UNIT;
    return kind == ZR_COLUMN_UNIT && (zr_column_tells_outcome(name) || zr_column_tells_object(name))
               ? ZR_COLUMN_OTHER
               : kind;
}
