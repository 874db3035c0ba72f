/* Several leads in the sentences of one item: each, with those behind it, is an expression of its own. */
#include "document/duties_leads.h"

/* 市教育局、|市财政局 of one list lead together; a comma between two leads parts their names alone. */
static bool begins_work(const zr_name_list *list, size_t i)
{
    zr_joint joint = list->items[i].mention.joint;
    return joint == ZR_HEAD || joint == ZR_SEMICOLON ||
           (joint == ZR_COMMA && list->items[i - 1].mention.role != ZR_LEAD);
}

void zr_leads_part(zr_reading *reading)
{
    const zr_name_list *list = reading->list;
    bool led = false;
    size_t work = list->count; /* where what the next lead has to do begins: 甲配合，|乙牵头 */
    if (reading->part_count)
        return; /* parts of the items that the words name */
    for (size_t i = reading->first; i < list->count; i++) {
        bool lead = list->items[i].mention.role == ZR_LEAD;
        if (list->items[i].mention.joint == ZR_SEMICOLON)
            work = i;
        size_t from = work < i ? work : i;
        if (led && lead && begins_work(list, i) &&
            !zr_reading_part_from(reading, from, &(zr_item_range){0}, 1))
            return;
        work = lead ? list->count : work;
        led |= lead;
    }
}
