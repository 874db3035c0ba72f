/* Lists inside an item of a list whose labels are printed alike, or nearly so. */
#include "document/outline_nested.h"

static bool is_printed_alike(const zr_label *a, const zr_label *b)
{
    return a->style == b->style && a->depth == b->depth && a->form == b->form;
}

bool zr_nests_other_form(const zr_levels *at, uint32_t index, const zr_level_open *open)
{
    enum { REACH = 40 };
    const zr_label *label = &at->scan->marks[index].label;
    for (uint32_t i = index + 1; i < at->scan->mark_count && i <= index + REACH; i++) {
        const zr_label *later = &at->scan->marks[i].label;
        if (later->style == label->style && later->form == open->label.form)
            return zr_label_follows(&open->label, later);
    }
    return false;
}

bool zr_nests_alike(const zr_levels *at, uint32_t index, const zr_level_open *open)
{
    enum { REACH = 64 };
    const zr_mark *mark = &at->scan->marks[index];
    const zr_label *last = &mark->label;
    bool parted = !at->tree->nodes[open->node].inside && mark->place != ZR_PLACE_LINE;
    for (uint32_t i = index + 1; i < at->scan->mark_count && i < index + REACH; i++) {
        const zr_mark *later = &at->scan->marks[i];
        bool line = later->place == ZR_PLACE_LINE;
        if (line && later->label.style != ZR_STYLE_NONE && later->label.style < open->label.style)
            return false; /* a higher heading */
        if (!is_printed_alike(&later->label, last) || later->label.bare || later->place == ZR_PLACE_PLAIN)
            continue;
        bool goes_on = zr_label_follows(&open->label, &later->label);
        if (goes_on && parted && line)
            return true; /* 3. at the head of a line, behind 1. and 2. inside one */
        if (!zr_label_follows(last, &later->label) && later->label.number != 1)
            return goes_on;
        last = &later->label;
    }
    return false;
}
