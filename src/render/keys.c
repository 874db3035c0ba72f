/* Entries of the legend that several maps share. */
#include "render/job.h"

#include "document/role_words.h"

void zr_job_key(zr_job *job, zr_key key)
{
    if (job->key_count < ZR_KEYS) {
        key.text = zr_type_clean(job->arena, key.text, 60);
        job->keys[job->key_count++] = key;
    }
}

void zr_job_key_words(zr_job *job, zr_key key, const char *zh, const char *en)
{
    key.text = zr_span_of(zr_job_say(job, zh, en));
    zr_job_key(job, key);
}

void zr_job_use_hue(zr_job *job, uint32_t rank)
{
    job->hues_used |= 1u << (rank < ZR_HUES ? rank : ZR_HUES);
}

static bool is_shown(const zr_job *job, uint32_t rank)
{
    return job->hues_used == 0 || (job->hues_used >> rank & 1u);
}

void zr_job_place_keys(zr_job *job, zr_sign sign)
{
    uint32_t shown = job->hues.count < ZR_HUES ? job->hues.count : ZR_HUES;
    for (uint32_t i = 0; i < shown; i++) {
        uint32_t place = job->hues.place[i];
        zr_hue hue = zr_colour_hue(i);
        zr_span name = place == ZR_NONE ? zr_span_of(zr_job_say(job, "地区未定", "place unknown"))
                                        : job->graph->places[place].name;
        if (is_shown(job, i))
            zr_job_key(job, (zr_key){.sign = sign, .fill = hue.tint, .stroke = hue.strong, .text = name});
    }
    if (job->hues.count > shown && is_shown(job, ZR_HUES)) {
        zr_hue grey = zr_colour_hue(ZR_HUES);
        uint32_t rest = job->hues.count - shown;
        zr_span text = zr_job_zh(job) ? zr_arena_print(job->arena, "其余 %u 个地区", rest)
                                      : zr_arena_print(job->arena, "%u other places", rest);
        zr_job_key(job, (zr_key){.sign = sign, .fill = grey.tint, .stroke = grey.strong, .text = text});
    }
}

zr_hue zr_job_key_hue(const zr_job *job)
{
    uint32_t rank = 0;
    while (job->hues_used && rank < ZR_HUES && !(job->hues_used >> rank & 1u))
        rank++;
    return zr_colour_hue(rank);
}

void zr_job_ring_keys(zr_job *job, bool stated, bool first)
{
    zr_hue hue = zr_job_key_hue(job);
    zr_key key = {.sign = ZR_SIGN_RING, .fill = hue.tint, .stroke = hue.ink, .share = 0.3};
    if (stated)
        zr_job_key_words(job, key, "牵头占比（文中写明）", "share led (stated)");
    key.stroke = hue.strong;
    if (first)
        zr_job_key_words(job, key, "牵头占比（首位）", "share led (first-listed)");
}

void zr_job_collective_key(zr_job *job, zr_sign sign)
{
    zr_key key = {.sign = sign, .fill = ZR_PAPER, .stroke = ZR_GREY, .dash = ZR_DASHED};
    zr_job_key_words(job, key, "集合单位（各…、有关…）", "collective (all …)");
}

void zr_job_key_of_role(zr_job *job, zr_key key, zr_role role, bool first)
{
    zr_words words = zr_role_does(role);
    if (role == ZR_LEAD)
        words = first ? (zr_words){{"首位单位（按惯例视为牵头）", "first-listed (leads by convention)"}}
                      : (zr_words){{"牵头（文中写明）", "leads (stated)"}};
    zr_job_key_words(job, key, words.in[ZR_ZH], words.in[ZR_EN]);
}

void zr_job_role_key(zr_job *job, zr_role role, bool first)
{
    const zr_role_look *look = zr_colour_role(role);
    zr_hue hue = zr_job_key_hue(job);
    zr_key key = {.sign = ZR_SIGN_LINE, .stroke = ZR_THREAD, .size = look->pen, .dash = look->dash};
    if (role == ZR_LEAD)
        key.stroke = first ? hue.fill : hue.strong;
    zr_job_key_of_role(job, key, role, first);
}
