/* Words for who governs: a place's government and its Party, the Corps. */
#include "units/domain_words.h"

const char *const zr_rulers[] = {"人民政府", "政府", "街道办事处", "办事处", "管理委员会", "管委会", NULL};
const char *const zr_committees[] = {"党工委", "党委", "工作委员会", "工委", "委员会", NULL};

const char *const zr_corps[] = {"新疆生产建设兵团", "兵团", NULL};

size_t zr_corps_size(zr_span text)
{
    size_t size = zr_starts_any(text, zr_corps);
    return zr_span_starts(zr_behind(text, size), "第") ? 0 : size;
}
