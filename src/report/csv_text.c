/* Text as a CSV field that a spreadsheet cannot take for a formula. */
#include "report/csv_text.h"

/* Anything that Excel, LibreOffice or WPS would begin a formula with. */
static const char *const formula_heads[] = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};

static bool is_number(zr_span text)
{
    size_t digits = 0, points = 0;
    for (size_t i = text.size && (text.data[0] == '-' || text.data[0] == '+'); i < text.size; i++) {
        digits += text.data[i] >= '0' && text.data[i] <= '9';
        points += text.data[i] == '.';
    }
    bool sign = text.size && (text.data[0] == '-' || text.data[0] == '+');
    return digits > 0 && points <= 1 && digits + points + sign == text.size;
}

/* A text that looks like a guarded one gets a guard of its own, or it would lose what looks like it on
 * reading. */
static bool is_formula(zr_span text)
{
    size_t guards = 0;
    while (guards < text.size && text.data[guards] == '\'')
        guards++;
    for (size_t i = 0; i < sizeof formula_heads / sizeof *formula_heads; i++)
        if (zr_span_starts(zr_span_cut(text, guards, text.size), formula_heads[i]))
            return guards > 0 || !is_number(text);
    return false;
}

static bool needs_quotes(zr_span text)
{
    for (size_t i = 0; i < text.size; i++)
        if (text.data[i] == '"' || text.data[i] == ',' || text.data[i] == '\n' || text.data[i] == '\r')
            return true;
    return text.size && (text.data[0] == ' ' || text.data[text.size - 1] == ' ');
}

/* Bytes of a control character at `at`, none of white space: RFC 4180 has no room for them, and a terminal
 * would obey. 0: there is none. */
static size_t control_at(zr_span text, size_t at)
{
    unsigned char c = (unsigned char)text.data[at];
    if (c == 0xC2 && at + 1 < text.size && (unsigned char)text.data[at + 1] - 0x80u < 0x20u)
        return 2; /* U+0080 … U+009F */
    return c == 0x7F || (c < 0x20 && c != '\t' && c != '\n' && c != '\r');
}

/* As in XML: U+FFFD for what cannot stand there. */
static void add_field(zr_buffer *buffer, zr_span text, bool quoted)
{
    size_t from = 0, at = 0;
    while (at < text.size) {
        size_t control = control_at(text, at);
        bool doubled = quoted && text.data[at] == '"';
        if (!control && !doubled) {
            at++;
            continue;
        }
        zr_buffer_add(buffer, zr_span_cut(text, from, at));
        zr_buffer_put(buffer, control ? "\xEF\xBF\xBD" : "\"\"");
        from = at += control ? control : 1;
    }
    zr_buffer_add(buffer, zr_span_cut(text, from, at));
}

void zr_buffer_csv(zr_buffer *buffer, zr_span text)
{
    bool formula = is_formula(text), quoted = formula || needs_quotes(text);
    zr_buffer_put(buffer, formula ? "\"'" : quoted ? "\"" : "");
    add_field(buffer, text, quoted);
    zr_buffer_put(buffer, quoted ? "\"" : "");
}
