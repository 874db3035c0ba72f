/* What a measure is called: its label and its title, as one text. */
#include "graph/measure_name.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_number(zr_span label)
{
    size_t digits = 0;
    while (digits < label.size && is_digit(label.data[digits]))
        digits++;
    return digits == label.size;
}

void zr_measure_name(zr_buffer *out, const zr_graph_measure *measure)
{
    zr_span label = measure->label, title = measure->title;
    if (!title.size || !is_number(label))
        zr_buffer_add(out, label);
    if (title.size && label.size && !is_number(label) && is_digit(label.data[label.size - 1]))
        zr_buffer_char(out, ' ');
    zr_buffer_add(out, title);
}
