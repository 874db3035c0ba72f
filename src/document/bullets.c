/* The marks of lists that have no numbers, and the blanks around them. */
#include "document/bullets.h"

#include "base/words.h"
#include "document/duties_words.h"

static bool is_blank(zr_span text, size_t at)
{
    return at < text.size && (text.data[at] == ' ' || text.data[at] == '\t' || zr_has(text, at, "　"));
}

size_t zr_blanks_at(zr_span text, size_t at)
{
    size_t from = at;
    while (is_blank(text, at))
        at += zr_step(text, at);
    return at - from;
}

/* By its first byte: no bullet is an ideograph. */
static bool may_be_bullet(zr_span text, size_t at)
{
    unsigned char lead = at < text.size ? (unsigned char)text.data[at] : 0;
    return lead == '-' || lead == '*' || lead == '+' || lead == 0xC2 || lead == 0xE2 || lead == 0xEF;
}

/* U+F000–F0FF: a sign of the fonts that word processors take their bullets from, as copies keep it. */
static bool is_font_sign(zr_span text, size_t at)
{
    return at + 2 < text.size && (unsigned char)text.data[at] == 0xEF &&
           (unsigned char)text.data[at + 1] >= 0x80 && (unsigned char)text.data[at + 1] <= 0x83;
}

size_t zr_bullet_at(zr_span text, size_t at)
{
    if (!may_be_bullet(text, at))
        return 0; /* as most */
    static const char *const marks[] = {"●", "○", "■", "□", "◆",  "◇", "★", "☆", "▲", "△", "▼", "▽", "▶", "►",
                                        "▷", "➢", "➤", "•", "‣",  "·", "◎", "※", "√", "✓", "✔", "☑", "→", "⇒",
                                        "◼", "▪", "▫", "⚫", "——", "—", "–", "➡", "✦", "✧", "❖", NULL};
    static zr_word_list marks_list = {.words = marks};
    size_t mark = is_font_sign(text, at) ? 3 : zr_list_longest(&marks_list, zr_behind(text, at));
    if (mark)
        return mark + zr_blanks_at(text, at + mark);
    char first = at < text.size ? text.data[at] : '\0';
    bool plain = first == '-' || first == '*' || first == '+';
    return plain && is_blank(text, at + 1) ? 1 + zr_blanks_at(text, at + 1) : 0;
}

bool zr_bullet_before(zr_span text, size_t at)
{
    enum { MOST = 8 };
    size_t end = at;
    for (uint32_t step = 0; step < MOST && end > 0 && is_blank(text, zr_step_back(text, end)); step++)
        end = zr_step_back(text, end);
    if (end == at || end == 0)
        return false;
    size_t start = zr_step_back(text, end);
    if (zr_bullet_at(text, start) != at - start)
        return false;
    for (uint32_t step = 0; step < MOST && start > 0 && is_blank(text, zr_step_back(text, start)); step++)
        start = zr_step_back(text, start);
    return start == 0 || text.data[start - 1] == '\n';
}
