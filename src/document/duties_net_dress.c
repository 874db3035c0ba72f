/* What is printed around bodies that stand alone: ★市交通局, 【谁来干】市林业局, （市体育局√）, “市水利局”.
 */
#include "document/duties_net.h"

#include "base/words.h"
#include "document/bullets.h"
#include "document/duties_labels.h"
#include "document/duties_levels.h"
#include "document/duties_names.h"
#include "document/duties_verbs.h"
#include "document/letters.h"

#include <string.h>

/* Marks that stand around words, and what closes each. */
static const char *const frames[][2] = {{"（", "）"}, {"(", ")"},   {"【", "】"}, {"[", "]"},   {"［", "］"},
                                        {"〔", "〕"}, {"《", "》"}, {"“", "”"},   {"『", "』"}, {"「", "」"},
                                        {"{", "}"},   {"｛", "｝"}, {"<", ">"},   {"＜", "＞"}, {"〈", "〉"},
                                        {"«", "»"},   {"‘", "’"},   {"〖", "〗"}, {"\"", "\""}};

/* Bytes of a frame around a word or two that are no body, at the head (【谁来干】), or of the mark that opens
 * one around all; `*closes`: of the mark that closes that. */
static size_t frame_at(zr_span words, size_t *closes)
{
    enum { LONGEST = 24 };
    *closes = 0;
    for (size_t i = 0; i < sizeof frames / sizeof *frames; i++) {
        size_t open = strlen(frames[i][0]), close = strlen(frames[i][1]);
        if (!zr_span_starts(words, frames[i][0]))
            continue;
        size_t end = zr_find_word(words, open, frames[i][1]);
        if (end == SIZE_MAX)
            return 0;
        *closes = end + close == words.size ? close : 0;
        if (*closes)
            return open;
        bool label = end - open <= LONGEST && !zr_ends_like_body(words, open, end);
        return label ? end + close + zr_colon_at(words, end + close) : 0;
    }
    return 0;
}

/* 牵头|★市交通局: bytes of a role's word before a sign; else 0. */
static size_t role_before_sign(zr_span words)
{
    size_t sign = strlen("牵头");
    bool has = words.size > sign && (zr_letter_at(words, sign) & ZR_L_STAR) && zr_verb_may_begin(words, 0);
    return has && zr_verb_read(words, 0).size == sign ? sign : 0;
}

/* A sign, a bracket, a quote or a list's mark; not as most lines begin. */
static bool may_begin_dress(zr_span words)
{
    uint32_t first = zr_char_at(words, 0), letter = zr_letters[first];
    return !zr_is_ideograph(first) && !(first >= '0' && first <= '9') &&
           ((letter & (ZR_L_OPENS | ZR_L_STAR | ZR_L_SIGN)) || zr_bullet_at(words, 0));
}

bool zr_net_labelled(zr_span line)
{
    size_t closes, label = frame_at(line, &closes);
    zr_span names = zr_span_trim(zr_behind(line, label));
    int rank;
    return label && !closes && names.size < line.size && names.size <= 180 &&
           zr_level_read_at(names, 0, &rank) && zr_net_lists(names);
}

zr_span zr_net_undressed(zr_span words)
{
    enum { MOST = 4 };
    size_t role = zr_is_ideograph(zr_char_at(words, 0)) ? role_before_sign(words) : 0;
    words = zr_behind(words, role);
    if (!role && !may_begin_dress(words) && !(zr_letter_before(words, words.size) & ZR_L_STAR))
        return words; /* as most */
    for (int i = 0; i < MOST && words.size; i++) {
        size_t closes = 0, open = frame_at(words, &closes);
        bool dash = zr_has(words, 0, "—") || zr_has(words, 0, "–"); /* as before a task */
        open = open || dash ? open : zr_bullet_at(words, 0);
        open = !open && (zr_letter_at(words, 0) & ZR_L_STAR) ? zr_step(words, 0) : open;
        words = zr_span_trim(zr_span_cut(words, open, words.size - closes));
        uint32_t last = zr_char_before(words, words.size);
        if ((zr_letters[last] & ZR_L_STAR) || last == u'√' || last == u'✓' || last == u'✔')
            words.size = zr_step_back(words, words.size);
        else if (!open)
            break;
    }
    return words;
}
