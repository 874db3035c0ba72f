#include "document/duties_label_gap.h"

#include "document/bullets.h"
#include "document/duties_names.h"

#include <string.h>

bool zr_label_hides(const zr_clean *head, size_t size)
{
    bool item = zr_bullet_at(head->text, 0) > 0;
    for (size_t at = zr_step(head->text, 0); at < size; at += zr_step(head->text, at)) {
        if (zr_clean_gap(head, at) < ZR_GAP_LINE)
            continue;
        zr_duty_label inner = zr_duty_label_words(head->text, at);
        if (zr_label_is_ours(inner) && at + inner.size == size &&
            ((item && inner.size >= strlen("责任单位")) ||
             zr_name_look(zr_span_cut(head->text, 0, at)) >= ZR_LOOK_PLACE))
            return true;
    }
    return false;
}

size_t zr_label_behind_gap(const zr_clean *window, size_t start, zr_gap least)
{
    size_t end = window->text.size, at = start;
    while ((at = zr_clean_next_gap(window, at + 1)) < end) {
        if (zr_clean_gap(window, at) < least)
            continue;
        zr_duty_label below = zr_duty_label_words(window->text, at);
        if (zr_label_is_ours(below) && below.size == end - at)
            break;
    }
    return at;
}

bool zr_label_ends_value(const zr_clean *window, size_t start)
{
    zr_span head = zr_span_cut(window->text, 0, start);
    bool value = zr_span_ends(head, "：") || zr_span_ends(head, ":");
    return value && zr_label_behind_gap(window, start, ZR_GAP_LINE) < window->text.size;
}

bool zr_label_is_below(const zr_clean *window, size_t start)
{
    for (size_t at = start; (at = zr_label_behind_gap(window, at, ZR_GAP_SPACE)) < window->text.size;) {
        bool broken = zr_clean_gap(window, at) >= ZR_GAP_LINE;
        zr_duty_label above = zr_duty_label_words(zr_span_cut(window->text, 0, at), start);
        bool post = above.kind == ZR_LABEL_PERSON &&
                    (broken || zr_duty_label_words(window->text, at).kind == ZR_LABEL_ROLE);
        if ((post || (broken && above.kind == ZR_LABEL_ROLE)) && above.size == at - start)
            return true;
    }
    return false;
}
