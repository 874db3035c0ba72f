/* The words of a ledger. */
#include "analysis/ledger_terms.h"

#include <string.h>
#include <strings.h>

const zr_term zr_state_terms[] = {{"open", {{"未开始", "not started"}}},
                                  {"doing", {{"进行中", "under way"}}},
                                  {"done", {{"已完成", "done"}}},
                                  {"stopped", {{"已停止", "stopped"}}},
                                  {NULL, {{NULL, NULL}}}};

const zr_term zr_basis_of_lead[] = {
    {"stated", {{"明示", "stated"}}},
    {"rule", {{"按文件规定", "by the document's rule"}}},
    {"first", {{"首位", "first-listed"}}},
    {"none", {{"按文件规定无牵头", "none, by the document's rule"}}},
    {NULL, {{NULL, NULL}}}};

/* What people write for a state; English in either case. */
static const struct {
    const char *word;
    zr_state state;
} spellings[] = {
    {"未开始", ZR_STATE_OPEN},       {"未启动", ZR_STATE_OPEN},      {"待启动", ZR_STATE_OPEN},
    {"待办", ZR_STATE_OPEN},         {"未完成", ZR_STATE_OPEN},      {"open", ZR_STATE_OPEN},
    {"not started", ZR_STATE_OPEN},  {"todo", ZR_STATE_OPEN},        {"进行中", ZR_STATE_DOING},
    {"推进中", ZR_STATE_DOING},      {"正在推进", ZR_STATE_DOING},   {"办理中", ZR_STATE_DOING},
    {"在办", ZR_STATE_DOING},        {"已启动", ZR_STATE_DOING},     {"持续推进", ZR_STATE_DOING},
    {"长期坚持", ZR_STATE_DOING},    {"doing", ZR_STATE_DOING},      {"under way", ZR_STATE_DOING},
    {"in progress", ZR_STATE_DOING}, {"已完成", ZR_STATE_DONE},      {"完成", ZR_STATE_DONE},
    {"办结", ZR_STATE_DONE},         {"已办结", ZR_STATE_DONE},      {"done", ZR_STATE_DONE},
    {"completed", ZR_STATE_DONE},    {"√", ZR_STATE_DONE},           {"✓", ZR_STATE_DONE},
    {"已停止", ZR_STATE_STOPPED},    {"停止", ZR_STATE_STOPPED},     {"暂停", ZR_STATE_STOPPED},
    {"中止", ZR_STATE_STOPPED},      {"终止", ZR_STATE_STOPPED},     {"取消", ZR_STATE_STOPPED},
    {"stopped", ZR_STATE_STOPPED},   {"cancelled", ZR_STATE_STOPPED}};

bool zr_state_read(zr_state *out, zr_span word)
{
    *out = ZR_STATE_UNSAID;
    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++)
        if (word.size == strlen(spellings[i].word) &&
            strncasecmp(word.data, spellings[i].word, word.size) == 0) {
            *out = spellings[i].state;
            return true;
        }
    return word.size == 0;
}
