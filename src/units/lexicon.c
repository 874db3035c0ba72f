/* The hashed tables: built once, O(tables); reading them needs no lock. */
#include "units/lexicon.h"

#include "base/words.h"
#include "units/hosts.h"
#include "units/nicknames.h"

#include <stdlib.h>
#include <string.h>

/* Words of the levels that stand in forms with ~ and before names. */
static const char *const level_words[] = {"自治区", "省", "市", "县", "区", "州", "旗", "盟", "地", "师"};

/* What a form may end with when its stem names the functional line: 科技局, 科技委员会. What stands before
 * the words of the second row names a line only if no body of another is called by it: 交通 is told by
 * 交通局, not by 交通管理局 of the police, and 消防 by 消防支队. */
static const char *const endings[2][8] = {{"委员会", "办公室", "局", "厅", "委", "办", "部", "署"},
                                          {"管理委员会", "管理局", "工作局", "总队", "支队", "大队"}};

/* Stems that name no functional line. */
static const char *const no_stems[] = {"政府", "人民政府", "综合", "中央",  "行政",
                                       "管理", "监督管理", "项目", "开发区"};

/* Brief names of places that are words: they are known by their full names only. */
static const char *const words_not_places[] = {
    "资源", "会同", "公安", "平安", "和平", "新华", "东方", "通道", "合作", "城中", "城东", "城北", "城西",
    "城关", "新城", "市中", "互助", "民和", "同心", "前进", "向阳", "红旗", "解放", "工农", "友谊", "振兴",
    "新兴", "太平", "爱民", "长征", "集贤", "站前", "中原", "大方", "安定", "永定", "海港", "铁西", "铁东",
    "南关", "山城", "鼓楼", "青山", "东风", "凤凰", "开发", "长安", "高新", "白云", "东山", "南山", "北山",
    "西山", "东湖", "西湖", "江北", "江南", "河东", "河西", "河北", "桥东", "桥西", "路南", "路北", "郊区",
    "矿区", "北市", "西市", "新市", "东城", "西城", "老城", "城厢", "中站", "文化", "建设", "学院", "联合",
    "连山", "双桥", "普通", "新民", "龙江", "长白", "景山", "安居", "平安"};

static bool is_word(zr_span name)
{
    enum { SIZE = 6 }; /* each is of two characters */
    for (size_t i = 0; name.size == SIZE && i < sizeof words_not_places / sizeof *words_not_places; i++) {
        if (memcmp(name.data, words_not_places[i], SIZE) == 0)
            return true;
    }
    return false;
}

static void longer(size_t *longest, zr_span text)
{
    if (text.size > *longest)
        *longest = text.size;
}

/* Names of so many characters and more share a bit. */
enum { LONG_PLACE = 15 };

static unsigned place_size_bit(size_t size)
{
    return size < 3 * LONG_PLACE ? (unsigned)(size / 3) : LONG_PLACE;
}

/* 上饶县域商业, 新建县级医院, 宜宾县区: 县 is the next word's. A name of today would be said in full
 * (广信区). */
static bool is_former_cut(const zr_lexicon *lexicon, uint32_t name, zr_span behind)
{
    static const char *const words[] = {"级",   "域",     "区域", "区、",   "区两级", "市区", "（市",
                                        "（区", "乡公路", "乡道", "乡村道", "乡两级", NULL};
    return zr_is_former(lexicon->place_names[name].division) && zr_starts_any(behind, words);
}

uint32_t zr_lexicon_place_from(const zr_lexicon *lexicon, zr_span text, size_t *size)
{
    unsigned sizes = lexicon->place_sizes[zr_start_hash(text.data) % ZR_PLACE_SLOTS];
    size_t most = text.size < lexicon->longest_place ? text.size : lexicon->longest_place;
    if (!(sizes >> LONG_PLACE & 1) && most >= 3 * LONG_PLACE)
        most = 3 * LONG_PLACE - 3;
    for (size_t length = most - most % 3; sizes && length >= 6; length -= 3) {
        if (!(sizes >> place_size_bit(length) & 1))
            continue;
        uint32_t found = zr_table_get(&lexicon->places, zr_span_cut(text, 0, length));
        if (found != ZR_NONE && !is_former_cut(lexicon, found, zr_span_cut(text, length, text.size))) {
            *size = length;
            return found;
        }
    }
    return ZR_NONE;
}

uint32_t zr_lexicon_form(const zr_lexicon *lexicon, zr_form_kind kind, zr_span text, unsigned tiers)
{
    if (text.size > lexicon->longest_form)
        return ZR_NONE;
    uint32_t first = zr_table_get(&lexicon->forms[kind], text);
    for (uint32_t form = first; form != ZR_NONE; form = lexicon->next_form[form]) {
        if (zr_table_forms[form].tiers & tiers)
            return form;
    }
    return first;
}

/* Adds behind those of the same text, so that the order of sectors.tsv decides. */
static void add_form(zr_lexicon *lexicon, uint32_t form)
{
    const zr_form *it = &zr_table_forms[form];
    zr_table *table = &lexicon->forms[it->kind];
    lexicon->next_form[form] = ZR_NONE;
    uint32_t at = zr_table_get(table, it->text);
    if (at == ZR_NONE) {
        zr_table_set(table, it->text, form);
        return;
    }
    while (lexicon->next_form[at] != ZR_NONE)
        at = lexicon->next_form[at];
    lexicon->next_form[at] = form;
}

/* 团~委 → 团市委, 团省委 … */
static void add_worded(zr_lexicon *lexicon, uint32_t form)
{
    zr_span text = zr_table_forms[form].text;
    size_t at = zr_span_find(text, zr_span_of("~"), 0);
    for (size_t i = 0; i < sizeof level_words / sizeof *level_words; i++) {
        zr_span word = zr_span_of(level_words[i]);
        zr_span key = zr_arena_join(&lexicon->arena, zr_span_cut(text, 0, at), word,
                                    zr_span_cut(text, at + 1, text.size));
        lexicon->words[lexicon->word_count] = (zr_worded){form, word};
        if (key.data && zr_table_get(&lexicon->worded, key) == ZR_NONE)
            zr_table_set(&lexicon->worded, key, lexicon->word_count);
        lexicon->word_count++;
    }
}

static bool is_no_stem(zr_span stem)
{
    for (size_t i = 0; i < sizeof no_stems / sizeof *no_stems; i++) {
        if (zr_span_equal(stem, zr_span_of(no_stems[i])))
            return true;
    }
    return stem.size < 6;
}

static void add_stems(zr_lexicon *lexicon, const zr_form *form, size_t row)
{
    uint32_t sector = zr_table_bodies[form->body].sector;
    for (size_t i = 0; i < sizeof *endings / sizeof **endings && endings[row][i]; i++) {
        if (!zr_span_ends(form->text, endings[row][i]))
            continue;
        zr_span stem = zr_span_cut(form->text, 0, form->text.size - strlen(endings[row][i]));
        if (!is_no_stem(stem) && zr_table_get(&lexicon->stems, stem) == ZR_NONE) {
            zr_table_set(&lexicon->stems, stem, sector);
            longer(&lexicon->longest_stem, stem);
        }
    }
}

/* 司法行政: what a line of government is called, though no bureau is called so. */
static void add_lines(zr_lexicon *lexicon)
{
    for (uint32_t i = 0; i < zr_table_sector_count; i++) {
        zr_span line = zr_span_of(zr_table_sectors[i].name.in[ZR_ZH]);
        if (!zr_sector_is_of(i, "government") || is_no_stem(line) ||
            zr_table_get(&lexicon->stems, line) != ZR_NONE)
            continue;
        zr_table_set(&lexicon->stems, line, i);
        longer(&lexicon->longest_stem, line);
    }
}

static void add_forms(zr_lexicon *lexicon)
{
    for (uint32_t i = 0; i < zr_table_form_count; i++) {
        const zr_form *form = &zr_table_forms[i];
        add_form(lexicon, i);
        longer(&lexicon->longest_form, form->text);
        if (form->kind == ZR_FORM_WORD)
            add_worded(lexicon, i);
        else if (form->kind == ZR_FORM_TAIL)
            longer(&lexicon->longest_tail, form->text);
        else if (form->kind == ZR_FORM_HEAD)
            longer(&lexicon->longest_head, form->text);
    }
    /* 审计 is the line of 审计局 before that of 审计委办公室. */
    static const zr_form_kind order[] = {ZR_FORM_PLAIN, ZR_FORM_PARTY};
    for (size_t k = 0; k < 4; k++) {
        for (uint32_t i = 0; i < zr_table_form_count; i++) {
            if (zr_table_forms[i].kind == order[k / 2])
                add_stems(lexicon, &zr_table_forms[i], k % 2);
        }
    }
    add_lines(lexicon);
}

static void add_place(zr_lexicon *lexicon, zr_span name, uint32_t division, bool full)
{
    uint32_t index = lexicon->place_name_count++;
    uint32_t first = zr_table_get(&lexicon->places, name);
    lexicon->place_names[index] = (zr_place_name){division, first, full};
    zr_table_set(&lexicon->places, name, index);
    uint32_t hash = zr_start_hash(name.data);
    size_t bit = zr_start_bit(hash);
    lexicon->place_sizes[hash % ZR_PLACE_SLOTS] |= (uint16_t)(1u << place_size_bit(name.size));
    lexicon->place_starts[bit / 8] |= (uint8_t)(1u << bit % 8);
    longer(&lexicon->longest_place, name);
}

/* 寻甸县 and 寻甸自治县 for 寻甸回族彝族自治县, 甘孜州, 宁夏自治区, 瀍河区 for 瀍河回族区: said for full
 * names.
 */
static void add_shortened(zr_lexicon *lexicon, uint32_t division)
{
    static const char *const ends[][2] = {{"自治区", "自治区"}, {"自治州", "州"},     {"自治州", "自治州"},
                                          {"自治县", "县"},     {"自治县", "自治县"}, {"自治旗", "旗"},
                                          {"自治旗", "自治旗"}, {"族区", "区"}};
    const zr_division *it = &zr_table_divisions[division];
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        if (!zr_span_ends(it->name, ends[i][0]))
            continue;
        zr_span name = zr_arena_join(&lexicon->arena, it->brief, zr_span_of(ends[i][1]), (zr_span){0});
        if (name.data && !zr_span_equal(name, it->name))
            add_place(lexicon, name, division, true);
    }
}

static void add_nicknames(zr_lexicon *lexicon)
{
    for (size_t i = 0; i < zr_nickname_count; i++)
        add_place(lexicon, zr_span_of(zr_nicknames[i].name),
                  zr_division_find(zr_span_of(zr_nicknames[i].code)), true);
}

/* First, so that in a chain they stand last. */
static void add_former(zr_lexicon *lexicon)
{
    for (uint32_t i = zr_place_count(); i-- > zr_table_division_count;)
        add_place(lexicon, zr_table_divisions[i].name, i, true);
}

/* 襄樊 of 襄樊市; not 淮阴, that is another place today. */
static void add_former_briefs(zr_lexicon *lexicon)
{
    for (uint32_t i = zr_table_division_count; i < zr_place_count(); i++) {
        const zr_division *it = &zr_table_divisions[i];
        if (zr_table_get(&lexicon->places, it->brief) == ZR_NONE && !is_word(it->brief))
            add_place(lexicon, it->brief, i, false);
    }
}

static void add_places(zr_lexicon *lexicon)
{
    add_former(lexicon);
    /* Backwards: a chain then runs by code. The centre (index 0) is no name of a place. */
    for (uint32_t i = zr_table_division_count; i-- > 1;) {
        const zr_division *it = &zr_table_divisions[i];
        add_place(lexicon, it->name, i, true);
        if (zr_span_equal(it->name, it->brief))
            continue;
        if (it->level <= ZR_CITY || !is_word(it->brief))
            add_place(lexicon, it->brief, i, false);
        add_shortened(lexicon, i);
    }
    add_nicknames(lexicon);
    add_former_briefs(lexicon);
}

static bool is_broken(const zr_lexicon *lexicon)
{
    bool broken = lexicon->arena.failed || lexicon->vocabulary.table.failed || lexicon->worded.failed ||
                  lexicon->places.failed || lexicon->stems.failed || lexicon->specials.failed;
    for (size_t i = 0; i <= ZR_FORM_BOTH; i++)
        broken |= lexicon->forms[i].failed;
    return broken;
}

static zr_status fill(zr_lexicon *lexicon, zr_span user, const char *user_name, zr_error *err)
{
    lexicon->shelf = calloc(1, sizeof *lexicon->shelf);
    lexicon->hosts = calloc(1, sizeof *lexicon->hosts);
    if (!lexicon->shelf || !lexicon->hosts)
        return zr_fail_memory(err);
    lexicon->next_form = zr_arena_take(&lexicon->arena, zr_table_form_count, sizeof *lexicon->next_form);
    lexicon->place_names = zr_arena_take(
        &lexicon->arena, (size_t)zr_table_division_count * 4 + zr_table_former_count * 2 + zr_nickname_count,
        sizeof *lexicon->place_names);
    size_t words = 0;
    for (uint32_t i = 0; i < zr_table_form_count; i++)
        words += zr_table_forms[i].kind == ZR_FORM_WORD;
    lexicon->words = zr_arena_take(&lexicon->arena, words * sizeof level_words / sizeof *level_words,
                                   sizeof *lexicon->words);
    if (lexicon->arena.failed)
        return zr_fail_memory(err);
    add_forms(lexicon);
    add_places(lexicon);
    zr_vocabulary_add(&lexicon->vocabulary);
    zr_status status =
        zr_lexicon_read(lexicon, (zr_span){zr_table_units, zr_table_units_size}, "graphs/units.tsv", err);
    lexicon->table_specials = lexicon->special_count;
    if (status == ZR_OK && user_name)
        status = zr_lexicon_read(lexicon, user, user_name, err);
    if (status == ZR_OK && is_broken(lexicon))
        status = zr_fail_memory(err);
    return status;
}

zr_status zr_lexicon_new(zr_lexicon **out, zr_span user, const char *user_name, zr_error *err)
{
    *out = NULL;
    zr_lexicon *lexicon = calloc(1, sizeof *lexicon);
    if (!lexicon)
        return zr_fail_memory(err);
    zr_status status = fill(lexicon, user, user_name, err);
    if (status != ZR_OK) {
        zr_lexicon_free(lexicon);
        return status;
    }
    *out = lexicon;
    return ZR_OK;
}

void zr_lexicon_free(zr_lexicon *lexicon)
{
    if (!lexicon)
        return;
    for (size_t i = 0; i <= ZR_FORM_BOTH; i++)
        zr_table_free(&lexicon->forms[i]);
    zr_table_free(&lexicon->vocabulary.table);
    zr_table_free(&lexicon->worded);
    zr_table_free(&lexicon->places);
    zr_table_free(&lexicon->stems);
    zr_table_free(&lexicon->specials);
    if (lexicon->shelf)
        zr_shelf_free(lexicon->shelf);
    if (lexicon->hosts)
        zr_hosts_free(lexicon->hosts);
    free(lexicon->shelf);
    free(lexicon->hosts);
    free(lexicon->special);
    zr_arena_free(&lexicon->arena);
    free(lexicon);
}

const zr_span *zr_lexicon_members(const zr_lexicon *lexicon, zr_span name, uint32_t place, uint32_t *count)
{
    uint32_t index = zr_table_get(&lexicon->specials, name);
    for (; index != ZR_NONE; index = lexicon->special[index].next) {
        const zr_special *special = &lexicon->special[index];
        if (special->member_count && (special->place == ZR_NONE || special->place == place)) {
            *count = special->member_count;
            return special->members;
        }
    }
    *count = 0;
    return NULL;
}

bool zr_lexicon_other_name(const zr_lexicon *lexicon, zr_span canonical, uint32_t place, size_t *at,
                           zr_span *name)
{
    while (*at < lexicon->special_count) {
        const zr_special *special = &lexicon->special[(*at)++];
        if (!zr_span_equal(special->name, canonical) || zr_span_equal(special->key, canonical) ||
            (special->place != ZR_NONE && special->place != place))
            continue;
        *name = special->key;
        return true;
    }
    return false;
}
