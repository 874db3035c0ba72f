/* 责任单位：工业运行组 in a document with an item （二）工业运行组: who that is stands there, and is no
 * unknown name. */
#include "base/table.h"
#include "base/words.h"
#include "document/outline_label.h"
#include "graph/build.h"

static bool is_team(zr_span name)
{
    static const char *const ends[] = {"组", "专班", "队", "指挥部", "办公室", NULL};
    return zr_ends_any(name, ends) > 0;
}

static void put(zr_table *teams, zr_span title)
{
    title = zr_span_trim(title);
    if (is_team(title))
        zr_table_set(teams, title, 0);
}

/* All teams that are items or headings of the document. */
static void find_teams(const zr_builder *builder, zr_table *teams)
{
    uint32_t count;
    const zr_section *sections = zr_document_sections(builder->reading->document, &count);
    for (uint32_t i = 0; i < count; i++)
        put(teams, zr_behind(sections[i].heading, zr_label_of_line(sections[i].heading).size));
    for (uint32_t i = 0; i < builder->measure_count; i++)
        put(teams, builder->measures[i].title);
}

zr_status zr_builder_add_name_notes(zr_builder *builder, zr_error *err)
{
    uint32_t count;
    const zr_note *notes = zr_names_notes(builder->reading->names, &count);
    zr_table teams = {0};
    bool found = false;
    for (uint32_t i = 0; i < count; i++) {
        const zr_note *note = &notes[i];
        bool team = note->code == ZR_F_UNKNOWN_NAME && is_team(note->detail);
        if (team && !found)
            find_teams(builder, &teams);
        found |= team;
        if (!team || zr_table_get(&teams, note->detail) == ZR_NONE)
            zr_builder_add_finding(builder, note->code, note->measure, note->start, note->end, note->detail);
    }
    bool failed = teams.failed;
    zr_table_free(&teams);
    return failed ? zr_fail_memory(err) : ZR_OK;
}
