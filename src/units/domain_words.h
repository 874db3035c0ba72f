/* The words by which who governs is told, for those who find the issuer's domain and those who use it. */
#ifndef ZEREN_UNITS_DOMAIN_WORDS_H
#define ZEREN_UNITS_DOMAIN_WORDS_H

#include "base/words.h"
#include "units/domain.h"

/* What may follow the name of one where it issues documents; the longer before those that they hold. */
static const char *const zr_rulers[] = {"人民政府",   "政府",   "街道办事处", "办事处",
                                        "管理委员会", "管委会", NULL};
static const char *const zr_committees[] = {"党工委", "党委", "工作委员会", "工委", "委员会", NULL};

/* The Corps, in full and as it is called. */
static const char *const zr_corps[] = {"新疆生产建设兵团", "兵团", NULL};

static inline bool zr_is_sector(const zr_sense *sense, const char *id)
{
    return sense->sector != ZR_NONE && zr_span_equal(zr_table_sectors[sense->sector].id, zr_span_of(id));
}

static inline zr_span zr_behind(zr_span text, size_t size)
{
    return zr_span_cut(text, size, text.size);
}

/* Bytes of the Corps' name that begins the text; not that of one of its divisions (兵团第八师). */
static inline size_t zr_corps_size(zr_span text)
{
    size_t size = zr_starts_any(text, zr_corps);
    return zr_span_starts(zr_behind(text, size), "第") ? 0 : size;
}

#endif
