#include "document/remarks.h"

#include "base/words.h"
#include "document/duties_labels.h"

size_t zr_remark_name(zr_span words)
{
    static const char *const names[] = {"注",       "备注",     "附注",     "注释",
                                        "说明",     "填表说明", "填报说明", "有关说明",
                                        "编制说明", "表格说明", "几点说明", NULL};
    static zr_word_list names_list = {.words = names};
    return zr_list_longest(&names_list, words);
}

size_t zr_remark_head(zr_span words)
{
    size_t name = zr_remark_name(words), colon = name ? zr_colon_at(words, name) : 0;
    return colon ? name + colon : 0;
}

bool zr_is_remark_name(zr_span words)
{
    size_t name = zr_remark_name(words);
    return name && name + zr_colon_at(words, name) == words.size;
}
