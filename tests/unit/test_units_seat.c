/* Where a document's issuer governs, the units of the five documents, and input that means no good. */
#include "units_lists.h"

#include "base/buffer.h"
#include "support/read_file.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <time.h>

static zr_lexicon *lexicon;

static void setup(void)
{
    cr_assert_eq(zr_lexicon_new(&lexicon, (zr_span){0}, NULL, NULL), ZR_OK);
}

static void teardown(void)
{
    zr_lexicon_free(lexicon);
}

TestSuite(seat, .init = setup, .fini = teardown);
TestSuite(hostile, .init = setup, .fini = teardown);

static zr_names *names_of(zr_span text, zr_document **document)
{
    zr_names *names = NULL;
    cr_assert_eq(zr_document_parse(document, text, NULL), ZR_OK);
    cr_assert_eq(zr_names_resolve(&names, *document, lexicon, NULL), ZR_OK);
    return names;
}

typedef struct seat_case {
    const char *text, *code, *words;
    bool inferred;
} seat_case;

static const seat_case cases[] = {
    {"烟台市人民政府办公室关于印发烟台市海洋经济方案的通知\n一、总则\n（一）做事。（责任单位：市海洋局、财政"
     "局）\n",
     "370600", "烟台市", false},
    {"上海市嘉定区人民政府关于印发方案的通知\n一、总则\n（一）做事。（责任单位：区科委、财政局）\n", "310114",
     "上海市嘉定区", false},
    {"关于加快推进浙江省低空经济的意见\n一、总则\n（一）做事。（责任单位：省经信厅、财政厅）\n", "330000",
     "浙江省", false},
    {"国务院办公厅关于做好某事的意见\n一、总则\n（一）做事。（发展改革委、财政部负责）\n", "000000",
     "国务院办公厅", false},
    {"市人民政府办公室关于某事的方案\n一、总则\n（一）支持仙桃高新区，仙桃职业学院与武汉高校合作，为湖北贡献"
     "力量，打造仙桃样板。"
     "（责任单位：市教育局、市科技局）\n",
     "429004", "仙桃", true},
    {"龙华区关于支持某事的措施\n一、总则\n（一）按深圳市要求做事。（责任单位：区科技局、区财政局）\n",
     "440309", "龙华区", false},
    {"龙华区关于支持某事的措施\n一、总则\n（一）按海口市要求做事。（责任单位：区科技局、区财政局）\n",
     "460106", "龙华区", false},
    {"关于某事的方案\n一、总则\n（一）做事。（工业和信息化部、财政部、科技部负责）\n", "000000", "", true},
    {"县人民政府办公室关于涉及嘉鱼的事项的通知\n嘉政办发〔2021〕5号\n一、总则\n（一）做事。（责任单位：县教育"
     "局、嘉鱼经济开发区、武汉新港潘湾工业园）\n",
     "421221", "嘉鱼", true},
    {"江苏常州经济开发区管委会关于促进产业的措施\n一、总则\n（一）做事。（责任单位：经济发展局、财政局）\n",
     "320400", "江苏常州", false},
    {"杭州高新区（滨江）关于支持创业的措施\n一、总则\n（一）做事。（责任单位：区科技局、区财政局）\n",
     "330108", "杭州高新区（滨江", false},
    {"重点任务分工\n一、总则\n（一）排查重大安全隐患，公开平台，维护长治久安。（责任单位：市教育局、市科技局"
     "）\n",
     "-", NULL, true},
    {"重点任务分工\n一、总则\n（一）新建、改扩建学校。（责任单位：各县区党委和政府，县教育局）\n", "-", NULL,
     true},
    {"重点任务分工\n一、总则\n（一）建设示范县，振兴县域，改造主城区，创建模范县。（责任单位：县教育局）\n",
     "-", NULL, true},
    {"某县重点任务分工\n一、总则\n（一）范县要带头。（责任单位：县教育局）\n", "410926", "范县", true},
    {"重点任务分工\n一、总则\n（一）做事。（责任单位：市水利局、临海市政府、各县(市、区)政府）\n", "-", NULL,
     true},
    {"重点任务分工\n一、总则\n（一）做事。（责任单位：市水利局、临海市政府）\n", "331082", "临海市", true},
    {"（湖北省）2024年咸宁市重点任务分工\n一、总则\n（一）做事。（责任单位：市教育局、市科技局）\n", "421200",
     "咸宁市", false},
    {"（湖北省）2024年支持咸宁市任务分工\n一、总则\n（一）做事。（责任单位：省教育厅、省科技厅）\n", "420000",
     "湖北省", false},
    {"民生实事分工\n一、出行\n（一）修牡丹江路、中山北一路和中山路桥梁，请中山大学设计。（责任单位：市城管局"
     "，郾城区、源汇"
     "区人民政府）\n",
     "411100", "郾城区", true},
    {"重点工作进展\n一、总则\n（一）落实《杭州市临安区企业政策》。（责任单位：发改局、经信局）\n", "330112",
     "临安区", true},
    {"重点任务分工\n一、总则\n（一）结合淮安实际做事，打造淮安样板。（责任单位：市教育局、市科技局）\n",
     "320800", "淮安", true},
    {"监利县人民政府办公室关于印发方案的通知\n一、总则\n（一）做事。（责任单位：县水利局、县财政局）\n",
     "421088", "监利县", false},
    {"郫县人民政府关于印发方案的通知\n一、总则\n（一）做事。（责任单位：县水利局、县财政局）\n", "510117",
     "郫县", false},
    {"重点任务分工\n一、总则\n（一）振兴县域，开发县城。（责任单位：县教育局）\n", "-", NULL, true},
    {"重点任务分工\n一、总则\n（一）市水利局和县水利局做事，县财政局会同县审计局查账，会同县直部门办事。（责"
     "任单位：县教"
     "育局）\n",
     "-", NULL, true},
    {"重点任务分工\n一、总则\n（一）改造老县城和新县城，富县强村。（责任单位：县教育局）\n", "-", NULL, true},
    {"重点任务分工\n一、总则\n（一）做事。（责任单位：县教育局、和县水利局）\n", "340523", "和县", true},
    {"重点任务分工\n一、总则\n（一）按怀化市要求做事。（责任单位：县教育局、会同县水利局）\n", "431225",
     "会同县", true},
    {"会同县人民政府关于印发方案的通知\n一、总则\n（一）做事。（责任单位：县水利局、县财政局）\n", "431225",
     "会同县", false},
    {"中共和县委关于印发方案的通知\n一、总则\n（一）做事。（责任单位：县水利局、县财政局）\n", "340523",
     "和县", false},
    {"县水利局和县财政局关于印发方案的通知\n一、总则\n（一）做事。（责任单位：县水利局、县财政局）\n", "-",
     NULL, true},
    {"重点任务分工\n一、总则\n（一）做事。（责任单位：市水利局，无锡经开区管委会，江阴市、锡山区人民政府，各"
     "县(市、区)"
     "政府）\n",
     "320200", "无锡", true},
};

Test(seat, what_the_centre_runs_in_a_place)
{
    static const struct {
        const char *issuer, *code;
    } issuers[] = {{"国家税务总局浙江省税务局", "330000"},
                   {"国家税务总局宁国市税务局", "341881"},
                   {"国家统计局四川调查总队", "510000"},
                   {"中国人民银行湖北省分行", "420000"},
                   {"财政部安徽监管局", "340000"},
                   {"国家矿山安全监察局山西局", "140000"},
                   {"国家税务总局", "000000"},
                   {"财政部", "000000"}};
    for (size_t i = 0; i < sizeof issuers / sizeof *issuers; i++) {
        zr_buffer text = {0};
        zr_document *document;
        zr_buffer_print(&text, "%s关于印发方案的通知\n一、任务\n（一）做事。（责任单位：办公室、人事处）\n",
                        issuers[i].issuer);
        zr_names *names = names_of(zr_buffer_span(&text), &document);
        cr_expect_str_eq(code_of(zr_names_seat(names)->place), issuers[i].code, "%s is in %s",
                         issuers[i].issuer, code_of(zr_names_seat(names)->place));
        zr_names_free(names);
        zr_document_free(document);
        zr_buffer_free(&text);
    }
}

Test(seat, title_issuer_number_or_text)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        zr_document *document;
        zr_span text = zr_span_of(cases[i].text);
        zr_names *names = names_of(text, &document);
        const zr_seat *seat = zr_names_seat(names);
        cr_expect_str_eq(code_of(seat->place), cases[i].code, "%.60s: %s", cases[i].text,
                         code_of(seat->place));
        zr_span words = zr_span_cut(text, seat->start, seat->end);
        cr_expect(zr_span_equal(words, zr_span_of(cases[i].words)), "%.60s: %.*s", cases[i].text,
                  (int)words.size, words.data);
        cr_expect_eq(seat->inferred, cases[i].inferred, "%.60s", cases[i].text);
        zr_names_free(names);
        zr_document_free(document);
    }
}

Test(seat, an_inferred_place_is_noted_with_its_words)
{
    zr_document *document;
    zr_names *names = names_of(zr_span_of(cases[4].text), &document);
    uint32_t count;
    const zr_note *notes = zr_names_notes(names, &count);
    cr_assert_geq(count, 1);
    cr_assert_eq(notes[0].code, ZR_F_INFERRED_PLACE);
    cr_assert_eq(notes[0].end - notes[0].start, strlen("仙桃"));
    zr_names_free(names);
    zr_document_free(document);
}

/* 法规处 of two departments are two units; each has the full name that a reader outside would need. */
Test(seat, offices_of_the_department_that_issues_it)
{
    static const struct {
        const char *text, *canonical[3], *full[3];
    } hosted[] = {
        {"浙江省水利厅关于印发方案的通知\n一、任务\n（一）做事。（责任单位：厅法规处、办公室、信息处）\n",
         {"省水利厅法规处", "省水利厅办公室", "省水利厅信息处"},
         {"浙江省水利厅法规处", "浙江省水利厅办公室", "浙江省水利厅信息处"}},
        {"温州市教育局关于印发方案的通知\n一、任务\n（一）做事。（责任单位：法规处、办公室、市财政局）\n",
         {"市教育局法规处", "市教育局办公室", "市财政局"},
         {"温州市教育局法规处", "温州市教育局办公室", "温州市财政局"}},
        {"中山大学关于印发方案的通知\n中山大学\n2024年3月1日\n一、任务\n"
         "（一）做事。（责任单位：学生处、党委组织部、广东省教育厅）\n",
         {"中山大学学生处", "中山大学党委组织部", "省教育厅"},
         {"中山大学学生处", "中山大学党委组织部", "广东省教育厅"}},
        {"浙江省水利厅关于印发方案的通知\n一、任务\n（一）做事。（责任单位：法规处、审批办、信息中心）\n",
         {"省水利厅法规处", "省水利厅审批办", "省水利厅信息中心"},
         {"浙江省水利厅法规处", "浙江省水利厅审批办", "浙江省水利厅信息中心"}},
        {"浙江省水利厅关于印发方案的通知\n一、任务\n（一）做事。（责任单位：省厅人事处、机关纪委、"
         "省厅节水领导小组办公室）\n",
         {"省水利厅人事处", "省水利厅机关纪委", "省水利厅节水领导小组办公室"},
         {"浙江省水利厅人事处", "浙江省水利厅机关纪委", "浙江省水利厅节水领导小组办公室"}},
        {"水利部关于印发方案的通知\n一、任务\n（一）做事。（水土司、政法司负责，财政部配合）\n",
         {"水利部水土司", "水利部政法司", "财政部"},
         {"水利部水土司", "水利部政法司", "财政部"}},
    };
    for (size_t i = 0; i < sizeof hosted / sizeof *hosted; i++) {
        uint32_t count;
        zr_document *document;
        zr_names *names = names_of(zr_span_of(hosted[i].text), &document);
        const zr_resolved *table = zr_names_table(names, &count);
        cr_assert_eq(count, 3);
        for (uint32_t k = 0; k < 3; k++) {
            cr_expect(zr_span_equal(table[k].canonical, zr_span_of(hosted[i].canonical[k])), "%.*s",
                      (int)table[k].canonical.size, table[k].canonical.data);
            cr_expect(zr_span_equal(table[k].full_name, zr_span_of(hosted[i].full[k])), "%.*s",
                      (int)table[k].full_name.size, table[k].full_name.data);
        }
        zr_names_free(names);
        zr_document_free(document);
    }
}

/* 厅 behind the first office is said of the others; where it is printed before each, what has it not is a
 * body of its own. */
Test(seat, the_department_is_said_once_or_before_every_office)
{
    static const char *const lists[][2] = {
        {"厅法规处、厅建设处、厅审批办、执法局", "厅法规处 厅建设处 厅审批办 执法局 "},
        {"厅法规处、厅建设处、执法局、厅机关有关处室", "厅法规处 厅建设处 执法局 厅机关有关处室 "},
        {"厅法规处、建设处、审批办、执法局", "厅法规处 厅建设处 厅审批办 厅执法局 "},
        {"水利厅建设处、科技教育和质量安全局，省财政厅", "水利厅建设处 水利厅科技教育和质量安全局 省财政厅 "},
    };
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        zr_buffer text = {0}, found = {0};
        zr_buffer_print(&text, "浙江省水利厅关于印发方案的通知\n一、任务\n（一）做事。（责任单位：%s）\n",
                        lists[i][0]);
        uint32_t count;
        zr_document *document;
        zr_names *names = names_of(zr_buffer_span(&text), &document);
        const zr_resolved *table = zr_names_table(names, &count);
        for (uint32_t k = 0; k < count; k++)
            zr_buffer_print(&found, "%.*s ", (int)table[k].name.size, table[k].name.data);
        cr_expect_str_eq(found.data, lists[i][1]);
        zr_names_free(names);
        zr_document_free(document);
        zr_buffer_free(&text);
        zr_buffer_free(&found);
    }
}

Test(seat, none_is_noted)
{
    zr_document *document;
    zr_names *names =
        names_of(zr_span_of("某方案\n一、总则\n（一）做事。（责任单位：教育局、科技局）\n"), &document);
    uint32_t count;
    const zr_note *notes = zr_names_notes(names, &count);
    cr_assert_eq(zr_names_seat(names)->place, ZR_NONE);
    cr_assert_eq(notes[0].code, ZR_F_UNKNOWN_PLACE);
    zr_names_free(names);
    zr_document_free(document);
}

/* A company names its own offices, wherever it is; of a district's bureau it is asked which district. */
Test(seat, companies_need_none)
{
    static const struct {
        const char *names;
        bool asked;
    } issued[] = {{"营销部、办公室", false}, {"营销部、区财政局", true}};
    for (size_t i = 0; i < sizeof issued / sizeof *issued; i++) {
        zr_buffer text = {0};
        zr_buffer_print(&text, "某某建设集团有限公司工作方案\n一、总则\n（一）做事。（责任单位：%s）\n",
                        issued[i].names);
        zr_document *document;
        zr_names *names = names_of(zr_buffer_span(&text), &document);
        uint32_t count;
        const zr_note *notes = zr_names_notes(names, &count);
        cr_expect_eq(count && notes[0].code == ZR_F_UNKNOWN_PLACE, issued[i].asked);
        zr_names_free(names);
        zr_document_free(document);
        zr_buffer_free(&text);
    }
}

/* graphs/expected/units.tsv: what a careful reader says of every unit of the five documents. */

/* Every resolved name as a line of the expected table; counts those that are in it. */
static void compare_document(const char *file, zr_span expected, zr_buffer *seen)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/graphs/texts/%s", ZEREN_ROOT, file);
    zr_buffer bytes = read_file(path);
    zr_document *document;
    zr_names *names = names_of(zr_buffer_span(&bytes), &document);
    uint32_t count, unused;
    const zr_resolved *table = zr_names_table(names, &count);
    cr_assert_gt(count, 0);
    for (uint32_t i = 0; i < count; i++) {
        zr_buffer line = {0};
        zr_buffer_print(&line, "\n%.*s\t%s\t%s\t%s\n", (int)table[i].name.size, table[i].name.data,
                        code_of(table[i].place),
                        table[i].sector == ZR_NONE ? "" : zr_sectors(&unused)[table[i].sector].id.data,
                        table[i].collective ? "collective" : "unit");
        zr_span whole = zr_buffer_span(&line);
        cr_expect_neq(zr_span_find(expected, whole, 0), SIZE_MAX, "%s: not expected:%s", file, line.data);
        if (!seen->data || zr_span_find(zr_buffer_span(seen), whole, 0) == SIZE_MAX)
            zr_buffer_add(seen, whole);
        zr_buffer_free(&line);
    }
    zr_names_free(names);
    zr_document_free(document);
    zr_buffer_free(&bytes);
}

Test(seat, units_of_the_five_documents)
{
    static const char *const files[] = {"000_5524d213dd2d8b2b.txt", "001_7392417a5f4eb34b.txt",
                                        "002_ffcaa831936a7ed6.txt", "003_595f867c1a7c7511.txt",
                                        "004_aae08abf0a8e0a4b.txt"};
    size_t lines = 0, found = 0;
    zr_buffer bytes = read_file(ZEREN_ROOT "/graphs/expected/units.tsv");
    zr_buffer seen = {0};
    for (size_t i = 0; i < 5; i++)
        compare_document(files[i], zr_buffer_span(&bytes), &seen);
    for (size_t i = 0; i < bytes.size; i++)
        lines += bytes.data[i] == '\n';
    for (size_t i = 1; i < seen.size; i++)
        found += seen.data[i] == '\n' && seen.data[i - 1] != '\n';
    cr_assert_eq(found, lines - 1, "%zu of %zu expected units found", found, lines - 1);
    zr_buffer_free(&seen);
    zr_buffer_free(&bytes);
}

/* Input that means no good: every mention gives a name, in time that grows with the list. */

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static uint32_t resolve_mentions(zr_span text, zr_mention *mentions, uint32_t count)
{
    zr_names *names = NULL;
    zr_listing listing = {.text = text,
                          .mentions = mentions,
                          .mention_count = count,
                          .seat = {.place = zr_division_find(zr_span_of("440100"))},
                          .host = {.sector = ZR_NONE}};
    cr_assert_eq(zr_resolve_listing(&names, &listing, lexicon, NULL), ZR_OK);
    uint32_t resolved;
    zr_names_table(names, &resolved);
    zr_names_free(names);
    return resolved;
}

Test(hostile, random_bytes_are_names)
{
    enum { COUNT = 20000, SIZE = 24 };
    char *bytes = malloc(COUNT * SIZE);
    zr_mention *mentions = calloc(COUNT, sizeof *mentions);
    uint32_t random = 1;
    for (size_t i = 0; i < COUNT * SIZE; i++)
        bytes[i] = (char)((random = random * 1664525 + 1013904223) >> 24);
    for (uint32_t i = 0; i < COUNT; i++)
        mentions[i] = (zr_mention){.start = i * SIZE,
                                   .end = (i + 1) * SIZE,
                                   .joint = ZR_ENUM,
                                   .surface = {bytes + i * SIZE, i % SIZE}};
    cr_assert_geq(resolve_mentions((zr_span){bytes, COUNT * SIZE}, mentions, COUNT), COUNT);
    free(mentions);
    free(bytes);
}

Test(hostile, names_of_a_megabyte)
{
    static const char *const pieces[] = {"市", "（",       "局和市", "各", "广州", "教育",
                                         "等", "人民政府", "\xE4",   "）", "有关"};
    enum { SIZE = 1 << 20 };
    double start = seconds();
    for (size_t p = 0; p < sizeof pieces / sizeof *pieces; p++) {
        zr_buffer name = {0};
        while (name.size < SIZE)
            zr_buffer_put(&name, pieces[p]);
        zr_mention mention = {.end = name.size, .surface = zr_buffer_span(&name), .joint = ZR_HEAD};
        cr_assert_geq(resolve_mentions(zr_buffer_span(&name), &mention, 1), 1, "%s", pieces[p]);
        zr_buffer_free(&name);
    }
    cr_assert_lt(seconds() - start, 20);
}

/* Doubling a list must not do much more than double the time. */
static double time_of(const char *const *names, uint32_t kinds, uint32_t count)
{
    zr_mention *mentions = calloc(count, sizeof *mentions);
    zr_buffer text = {0};
    for (uint32_t i = 0; i < count; i++) {
        size_t at = text.size;
        zr_buffer_print(&text, "%s", names[i % kinds]);
        if (kinds == 1)
            zr_buffer_print(&text, "%u", (unsigned)i);
        mentions[i] = (zr_mention){.start = at, .end = text.size, .joint = i ? ZR_ENUM : ZR_HEAD};
        zr_buffer_put(&text, "、");
    }
    for (uint32_t i = 0; i < count; i++)
        mentions[i].surface = zr_span_cut(zr_buffer_span(&text), mentions[i].start, mentions[i].end);
    double start = seconds();
    cr_assert_geq(resolve_mentions(zr_buffer_span(&text), mentions, count), count);
    start = seconds() - start;
    zr_buffer_free(&text);
    free(mentions);
    return start;
}

Test(hostile, a_million_names)
{
    static const char *const lists[][3] = {
        {"市科技局", "财政局", "审计局"}, {"广州", "深圳", "珠海"}, {"教育", "科技", "财政"}};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        cr_assert_lt(time_of(lists[i], 3, 1000000), 15, "%s", lists[i][0]);
}

Test(hostile, unlike_names_are_linear)
{
    static const char *const name[] = {"市第"};
    double once = time_of(name, 1, 100000), twice = time_of(name, 1, 200000);
    cr_assert_lt(twice, 4 * once + 0.5, "%.2f s, then %.2f s", once, twice);
}
