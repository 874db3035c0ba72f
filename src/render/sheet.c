/* What stands around every map: title above; legend, remarks and sources below. */
#include "base/buffer.h"
#include "render/job.h"

#include <math.h>

#define MARGIN 30.0
#define LEAST_WIDTH 620.0
#define KEY_GAP 20.0

static double put_lines(zr_job *job, double y, double width, zr_span text, double size, zr_colour ink,
                        bool bold, uint32_t most)
{
    if (!text.size)
        return y;
    zr_lines lines = zr_type_fill(job->arena, text, size, bold, width, most);
    zr_scene_text(job->scene, MARGIN, y, lines, size, ZR_LEFT, ink, bold);
    return y + zr_lines_height(lines, size);
}

static zr_span full_title(zr_job *job)
{
    const char *title = job->kind->title.in[job->options->lang];
    if (!job->heading.size)
        return zr_span_of(title);
    const char *joint = zr_job_say(job, "：", ": ");
    return zr_arena_print(job->arena, "%s%s%.*s", title, joint, (int)job->heading.size, job->heading.data);
}

static double put_head(zr_job *job, double y, double width)
{
    zr_span title = zr_type_clean(job->arena, full_title(job), 160);
    if (!job->scene->title.size)
        job->scene->title = title;
    y = put_lines(job, y, width, title, ZR_SIZE_TITLE, ZR_INK, true, 3);
    y = put_lines(job, y + 3, width, job->facts, ZR_SIZE_TEXT, ZR_GREY, false, 3);
    return y + 14;
}

static double sign_width(const zr_key *key)
{
    switch (key->sign) {
    case ZR_SIGN_DISC:
    case ZR_SIGN_RING:
        return 2 * (key->size > 0 ? key->size : 7);
    case ZR_SIGN_CELL:
        return 14;
    default:
        return 30;
    }
}

static double key_width(const zr_key *key)
{
    return sign_width(key) + 6 + zr_type_width(key->text, ZR_SIZE_SMALL, false) + 1;
}

static double key_height(const zr_key *key)
{
    bool round = key->sign == ZR_SIGN_DISC || key->sign == ZR_SIGN_RING;
    return fmax(20, round ? 2 * key->size + 4 : 0);
}

static void put_line_sign(zr_job *job, const zr_key *key, double x, double y)
{
    zr_mark mark = {
        .shape = ZR_CURVE, .point_count = 4, .stroke = key->stroke, .pen = key->size, .dash = key->dash};
    mark.tail = mark.head = ZR_NONE;
    mark.points = zr_scene_straight(job->scene, (zr_point){x, y}, (zr_point){x + 30, y});
    if (mark.points)
        zr_scene_add(job->scene, mark);
}

static void put_round_sign(zr_job *job, const zr_key *key, double x, double y)
{
    double radius = key->size > 0 ? key->size : 7;
    uint32_t disc = zr_scene_disc(job->scene, x + radius, y, radius, key->fill, key->stroke);
    zr_scene_at(job->scene, disc)->dash = key->dash;
    if (key->sign == ZR_SIGN_RING)
        zr_scene_arc(job->scene, x + radius, y, radius + 1.5, 0, key->share, 3, key->stroke);
}

static void put_sign(zr_job *job, const zr_key *key, double x, double y)
{
    uint32_t mark;
    switch (key->sign) {
    case ZR_SIGN_DISC:
    case ZR_SIGN_RING:
        put_round_sign(job, key, x, y);
        return;
    case ZR_SIGN_LINE:
        put_line_sign(job, key, x, y);
        return;
    case ZR_SIGN_CELL:
        mark = zr_scene_box(job->scene, x, y - 7, 14, 14, key->fill);
        zr_scene_at(job->scene, mark)->stroke = key->stroke;
        return;
    case ZR_SIGN_AREA:
        mark = zr_scene_box(job->scene, x, y - 8, 30, 16, key->fill);
        zr_scene_at(job->scene, mark)->rounded = true;
        zr_scene_at(job->scene, mark)->dash = key->dash;
        zr_scene_at(job->scene, mark)->stroke = key->stroke;
        return;
    case ZR_SIGN_BAR:
        zr_scene_box(job->scene, x, y - 4, 30, 8, key->fill);
        if (key->share > 0)
            zr_scene_box(job->scene, x, y - 4, 30 * key->share, 8, key->stroke);
        return;
    }
}

/* Entries fill lines from the left; a line is as high as its highest entry. */
static double put_keys(zr_job *job, double y, double width)
{
    for (uint32_t first = 0; first < job->key_count;) {
        double x = MARGIN, high = 0;
        uint32_t last = first;
        while (last < job->key_count &&
               (last == first || x + key_width(&job->keys[last]) <= MARGIN + width)) {
            x += key_width(&job->keys[last]) + KEY_GAP;
            high = fmax(high, key_height(&job->keys[last++]));
        }
        x = MARGIN;
        for (; first < last; first++) {
            const zr_key *key = &job->keys[first];
            double text = x + sign_width(key) + 6;
            put_sign(job, key, x, y + high / 2);
            zr_scene_line(job->scene, text, y + high / 2 - ZR_SIZE_SMALL * ZR_LEADING / 2, key->text,
                          ZR_SIZE_SMALL, ZR_LEFT, ZR_INK, false);
            x += key_width(key) + KEY_GAP;
        }
        y += high;
    }
    return y;
}

/* By document; NULL when memory was refused. */
static bool *documents_used(zr_job *job)
{
    const zr_incidence *incidence = job->incidence;
    bool *used = job->documents_used;
    if (used)
        return used;
    used = zr_arena_take(job->arena, job->graph->document_count, sizeof *used);
    for (uint32_t i = 0; used && i < incidence->columns; i++)
        used[job->graph->measures[incidence->column_measure[i]].document] = true;
    return used;
}

static void add_source(zr_job *job, zr_buffer *out, const zr_graph_document *document)
{
    zr_span title = zr_type_clean(job->arena, document->title.size ? document->title : document->id, 60);
    zr_span number = document->number.size ? document->number : document->date;
    zr_buffer_print(out, "%s《%.*s》", out->size ? "、" : "", (int)title.size, title.data);
    if (number.size) {
        number = zr_type_clean(job->arena, number, 40);
        zr_buffer_print(out, "（%.*s）", (int)number.size, number.data);
    }
}

static zr_span sources(zr_job *job)
{
    zr_buffer out = {0};
    uint32_t used = 0;
    const bool *is_used = documents_used(job);
    for (uint32_t i = 0; is_used && i < job->graph->document_count; i++) {
        if (is_used[i] && used++ < 6)
            add_source(job, &out, &job->graph->documents[i]);
    }
    zr_span list = zr_arena_copy(job->arena, zr_buffer_span(&out));
    job->scene->failed = job->scene->failed || out.failed;
    zr_buffer_free(&out);
    if (!used)
        return zr_span_of(zr_job_say(job, "制图：zeren", "Drawn by zeren"));
    if (zr_job_zh(job))
        return used > 6
                   ? zr_arena_print(job->arena, "资料来源：%.*s等 %u 份文件。制图：zeren", (int)list.size,
                                    list.data, used)
                   : zr_arena_print(job->arena, "资料来源：%.*s。制图：zeren", (int)list.size, list.data);
    return used > 6 ? zr_arena_print(job->arena, "Sources: %.*s and others, %u documents. Drawn by zeren",
                                     (int)list.size, list.data, used)
                    : zr_arena_print(job->arena, "Sources: %.*s. Drawn by zeren", (int)list.size, list.data);
}

/* Circles that stand on one line, one in the other, each with its value at its upper edge. */
static double put_sizes(zr_job *job, double y, double right)
{
    const zr_sizes *sizes = &job->sizes;
    double radius = sizes->scale * sqrt(sizes->value[0]), label = y - 6;
    double x = right - zr_type_width(sizes->text, ZR_SIZE_SMALL, false) / 2 - 10, base = y + 2 * radius + 2;
    if (sizes->value[0] == 0)
        return y;
    for (int i = 0; i < 3 && sizes->value[i]; i++) {
        double r = sizes->scale * sqrt(sizes->value[i]), top = base - 2 * r;
        label = fmax(label + 12, top);
        uint32_t disc = zr_scene_disc(job->scene, x - radius / 2, base - r, r, i ? 0 : 0xF4F6F9FF, ZR_GREY);
        zr_scene_at(job->scene, disc)->pen = 0.7;
        zr_scene_rule(job->scene, x - radius / 2, top, x + radius / 2 + 10, label, ZR_LINE, 0.7);
        zr_scene_line(job->scene, x + radius / 2 + 13, label - 6,
                      zr_arena_print(job->arena, "%u", sizes->value[i]), ZR_SIZE_SMALL, ZR_LEFT, ZR_INK,
                      false);
    }
    zr_scene_line(job->scene, right, base + 4, sizes->text, ZR_SIZE_SMALL, ZR_RIGHT, ZR_INK, false);
    return base + 18;
}

static double put_foot(zr_job *job, double y, double width)
{
    double sizes = job->sizes.value[0] ? 150 : 0, bottom = put_sizes(job, y, MARGIN + width);
    y = put_keys(job, y, width - sizes) + 4;
    for (uint32_t i = 0; i < job->remark_count; i++)
        y = put_lines(job, y, width - sizes, job->remarks[i], ZR_SIZE_SMALL, ZR_INK, false, 4);
    y = put_lines(job, y + 2, width - sizes, sources(job), ZR_SIZE_SMALL, ZR_GREY, false, 8);
    return fmax(y, bottom);
}

double zr_sheet_frame(zr_job *job, size_t first, double top, double *width)
{
    double inner = fmax(job->width, LEAST_WIDTH);
    size_t body_end = job->scene->count;
    double y = put_head(job, top + MARGIN - 6, inner);
    double left = MARGIN + (inner - job->width) / 2;
    for (size_t i = first; i < body_end; i++)
        zr_mark_shift(&job->scene->marks[i], left, y);
    y = put_foot(job, y + job->height + 14, inner);
    *width = inner + 2 * MARGIN;
    return y + MARGIN - 10 - top;
}
