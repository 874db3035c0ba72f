/* Who helps with what a body does: …，|学生处、各学院|配合。 at the end of a clause of its remit. */
#include "base/words.h"
#include "document/duties_bodies.h"
#include "document/duties_prose.h"
#include "document/duties_remits.h"
#include "document/letters.h"

static const char *const helping[] = {"协同配合", "积极配合", "做好配合", "予以配合", "负责配合",
                                      "配合",     "协助",     "参与",     NULL};
/* 协调市财政局配合: whom the body is to bring in, and no name; 会同 has been read. */
static const char *const verbs[] = {"协调", "组织", "会同", "联合", "联系",
                                    "督促", "通知", "请",   "要求", NULL};

static void read_helpers(zr_reading *reading, size_t start, size_t end)
{
    enum { MOST = 300 };
    static const char *const agents[] = {"由", NULL};
    zr_span clause = zr_span_cut(reading->clean->text, start, end);
    size_t agent = zr_starts_any(clause, agents),
           verb = clause.size <= MOST ? zr_ends_any(clause, helping) : 0;
    zr_span names = zr_without_last(zr_behind(clause, agent), verb);
    if (verb && names.size && !zr_starts_any(names, verbs) && zr_are_bodies(names))
        zr_prose_names(reading, start + agent, start + agent + names.size, ZR_SUPPORT);
}

void zr_remit_helpers(zr_reading *reading, size_t from)
{
    zr_span text = reading->clean->text;
    for (size_t at = from, end; at < text.size; at = end + zr_step(text, end)) {
        end = zr_letter_find(text, at, ZR_L_CLAUSE | ZR_L_SENTENCE);
        read_helpers(reading, at, end);
        if (end >= text.size)
            return;
    }
}
