/* Small things that every map needs: words, ids, legend entries, facts. */
#include "render/job.h"

#include "base/buffer.h"

#include <math.h>

bool zr_job_zh(const zr_job *job)
{
    return job->options->lang == ZR_ZH;
}

const char *zr_job_say(const zr_job *job, const char *zh, const char *en)
{
    return zr_job_zh(job) ? zh : en;
}

void zr_job_remark(zr_job *job, zr_span remark)
{
    if (job->remark_count < ZR_REMARKS)
        job->remarks[job->remark_count++] = remark;
}

zr_span zr_sector_name(zr_job *job, zr_span id)
{
    return zr_sector_label(id, job->options->lang);
}

static zr_lines break_after(zr_job *job, zr_span name, size_t head, double size, bool bold, double width,
                            uint32_t most)
{
    zr_lines lines =
        zr_type_wrap(job->arena, zr_span_cut(name, head, name.size), size, bold, width, most - 1);
    lines.width = fmax(lines.width, zr_type_width(zr_span_cut(name, 0, head), size, bold));
    lines.text =
        zr_arena_print(job->arena, "%.*s\n%.*s", (int)head, name.data, (int)lines.text.size, lines.text.data);
    lines.count++;
    return lines;
}

zr_lines zr_name_wrap(zr_job *job, zr_span name, double size, bool bold, double width, uint32_t most)
{
    static const char head[] = "自治区";
    zr_lines lines = zr_type_wrap(job->arena, name, size, bold, width, most);
    if (lines.count < 2 || lines.shortened || !zr_span_starts(name, head) || name.size == sizeof head - 1)
        return lines;
    zr_lines better =
        break_after(job, zr_type_clean(job->arena, name, 0), sizeof head - 1, size, bold, width, most);
    return better.count <= lines.count && !better.shortened ? better : lines;
}

zr_span zr_job_places(zr_job *job)
{
    zr_buffer out = {0};
    for (uint32_t i = 0; i < job->hues.count && i < 4; i++) {
        uint32_t place = job->hues.place[i];
        if (place == ZR_NONE)
            continue;
        zr_buffer_put(&out, out.size ? "、" : "");
        zr_buffer_add(&out, zr_type_clean(job->arena, job->graph->places[place].name, 20));
    }
    if (job->hues.count > 4 && zr_job_zh(job))
        zr_buffer_print(&out, "等 %u 地", job->hues.count);
    else if (job->hues.count > 4)
        zr_buffer_print(&out, " and others, %u places", job->hues.count);
    zr_span places = zr_arena_copy(job->arena, zr_buffer_span(&out));
    job->scene->failed = job->scene->failed || out.failed;
    zr_buffer_free(&out);
    return places;
}

zr_span zr_unit_name(const zr_job *job, uint32_t unit)
{
    const zr_graph_unit *one = &job->graph->units[unit];
    return job->options->full_names && one->full_name.size ? one->full_name : one->name;
}

zr_span zr_document_name(const zr_job *job, uint32_t document)
{
    const zr_graph_document *one = &job->graph->documents[document];
    return one->title.size ? one->title : one->id;
}

const char *zr_job_id(zr_job *job, const char *letter, uint32_t number)
{
    return zr_arena_print(job->arena, "%s%u", letter, number).data;
}

uint32_t zr_job_documents(const zr_job *job, const zr_incidence *incidence)
{
    uint32_t count = 0, last = ZR_NONE;
    for (uint32_t i = 0; i < incidence->columns; i++) { /* columns are by document */
        uint32_t document = job->graph->measures[incidence->column_measure[i]].document;
        count += document != last;
        last = document;
    }
    return count;
}

zr_span zr_job_facts(zr_job *job, const zr_incidence *incidence)
{
    uint32_t documents = zr_job_documents(job, incidence), measures = 0;
    for (uint32_t i = 0; i < incidence->columns; i++)
        measures += incidence->column_start[i + 1] > incidence->column_start[i];
    if (zr_job_zh(job))
        return zr_arena_print(job->arena, "%u 份文件 · %u 项有责任单位的措施 · %u 个单位 · %u 条责任",
                              documents, measures, incidence->rows, incidence->cells);
    return zr_arena_print(job->arena, "%u document%s · %u measures with a unit · %u units · %u duties",
                          documents, documents == 1 ? "" : "s", measures, incidence->rows, incidence->cells);
}

zr_status zr_job_sectors(zr_incidence **out, const zr_job *job, zr_error *err)
{
    zr_selection select = job->options->select;
    select.rows = ZR_ROWS_SECTORS;
    select.keep_unowned = false;
    return zr_incidence_cut(out, job->graph, &select, err);
}

zr_role zr_strongest_role(unsigned roles)
{
    zr_role role = ZR_LEAD;
    while (role < ZR_GUIDE && !(roles & 1u << role))
        role++;
    return role;
}

void zr_job_empty(zr_job *job, const char *zh, const char *en)
{
    zr_scene_line(job->scene, 0, 20, zr_span_of(zr_job_say(job, zh, en)), ZR_SIZE_HEAD, ZR_LEFT, ZR_GREY,
                  false);
    job->width = 300;
    job->height = 60;
}

zr_span zr_job_scope(zr_job *job)
{
    if (zr_job_documents(job, job->incidence) != 1)
        return zr_job_places(job);
    const zr_graph_measure *measure = &job->graph->measures[job->incidence->column_measure[0]];
    return zr_document_name(job, measure->document);
}
