/* A plan in traditional characters and in Big5 says the same as in simplified ones, in its own words. */
#include "base/traditional.h"
#include "zeren/source.h"
#include "zeren/units.h"

#include <criterion/criterion.h>
#include <iconv.h>
#include <string.h>

static const char traditional[] =
    "溫州市人民政府辦公室關於印發溫州市科技創新行動計劃的通知\n\n"
    "一、重點任務\n"
    "（一）建設創新平台。到2025年底前建成實驗室3個以上。（牽頭單位：市科技局；責任單位：市發展改革委、市財政"
    "局；"
    "配合單位：各縣（市、區）人民政府）\n"
    "（二）培育企業。加大培育力度。\n"
    "責任單位：市經信局、市人力社保局、\n市衛生健康委\n"
    "（三）優化環境。（由市教育局牽頭，市稅務局配合，市政府辦公室督導落實）\n"
    "二、保障措施\n"
    "（四）加強領導。（市委組織部負責，市司法局協助，鹿城區、龍灣區市場監管局參與）\n";

static const char simplified[] =
    "温州市人民政府办公室关于印发温州市科技创新行动计划的通知\n\n"
    "一、重点任务\n"
    "（一）建设创新平台。到2025年底前建成实验室3个以上。（牵头单位：市科技局；责任单位：市发展改革委、市财政"
    "局；"
    "配合单位：各县（市、区）人民政府）\n"
    "（二）培育企业。加大培育力度。\n"
    "责任单位：市经信局、市人力社保局、\n市卫生健康委\n"
    "（三）优化环境。（由市教育局牵头，市税务局配合，市政府办公室督导落实）\n"
    "二、保障措施\n"
    "（四）加强领导。（市委组织部负责，市司法局协助，鹿城区、龙湾区市场监管局参与）\n";

typedef struct reading {
    zr_source *source;
    zr_document *document;
    zr_names *names;
    zr_arena arena;
} reading;

static zr_lexicon *lexicon;

static reading read_as(const char *bytes, size_t size)
{
    reading it = {0};
    zr_error err = {0};
    if (!lexicon)
        cr_assert_eq(zr_lexicon_new(&lexicon, (zr_span){0}, NULL, &err), ZR_OK);
    cr_assert_eq(zr_source_read(&it.source, (zr_span){bytes, size}, NULL, &err), ZR_OK);
    cr_assert_eq(zr_document_parse(&it.document, zr_source_text(it.source), &err), ZR_OK);
    cr_assert_eq(zr_names_resolve(&it.names, it.document, lexicon, &err), ZR_OK);
    return it;
}

static void let_go(reading *it)
{
    zr_names_free(it->names);
    zr_document_free(it->document);
    zr_source_free(it->source);
    zr_arena_free(&it->arena);
}

static void same(reading *it, zr_span printed, zr_span wanted)
{
    zr_span found = zr_simplify(&it->arena, printed);
    cr_assert(zr_span_equal(found, wanted), "%.*s, not %.*s", (int)found.size, found.data, (int)wanted.size,
              wanted.data);
}

static void check_measures(reading *it, const reading *plain)
{
    uint32_t count, wanted;
    const zr_measure *found = zr_document_measures(it->document, &count);
    const zr_measure *want = zr_document_measures(plain->document, &wanted);
    cr_assert_eq(count, wanted);
    cr_assert_eq(count, 4);
    for (uint32_t i = 0; i < count; i++) {
        same(it, found[i].title, want[i].title);
        cr_assert_not(zr_span_equal(found[i].title, want[i].title)); /* in the words of the text */
        cr_assert_eq(found[i].start, want[i].start);
        cr_assert_eq(found[i].end, want[i].end);
    }
}

static void check_names(reading *it, const reading *plain)
{
    uint32_t count, wanted, mentions;
    const zr_resolved *found = zr_names_table(it->names, &count),
                      *want = zr_names_table(plain->names, &wanted);
    const zr_mention *said = zr_document_mentions(it->document, &mentions);
    const zr_mention *said_plain = zr_document_mentions(plain->document, &mentions);
    zr_span text = zr_document_text(it->document);
    cr_assert_eq(count, wanted);
    cr_assert_eq(count, 14);
    for (uint32_t i = 0; i < count; i++) {
        cr_assert(zr_span_equal(found[i].canonical, want[i].canonical)); /* one unit in either */
        same(it, found[i].name, want[i].name);
        same(it, found[i].surface, want[i].surface);
        cr_assert_eq(found[i].place, want[i].place);
        cr_assert_eq(found[i].sector, want[i].sector);
        cr_assert_eq(said[found[i].mention].role, said_plain[want[i].mention].role);
        cr_assert(zr_span_equal(found[i].surface, zr_span_cut(text, found[i].start, found[i].end)));
    }
}

/* 市財政局, 龍灣區市場監管局: in the words of the text, what the list leaves out too. */
static void check_own_words(const reading *it)
{
    static const char *const names[] = {
        "市科技局",         "市發展改革委",    "市財政局",     "各縣（市、區）人民政府",
        "市經信局",         "市人力社保局",    "市衛生健康委", "市教育局",
        "市稅務局",         "市政府辦公室",    "市委組織部",   "市司法局",
        "鹿城區市場監管局", "龍灣區市場監管局"};
    uint32_t count;
    const zr_resolved *found = zr_names_table(it->names, &count);
    for (uint32_t i = 0; i < count && i < sizeof names / sizeof *names; i++)
        cr_assert(zr_span_equal(found[i].name, zr_span_of(names[i])), "%.*s, not %s", (int)found[i].name.size,
                  found[i].name.data, names[i]);
}

static void check_same(const char *bytes, size_t size)
{
    reading it = read_as(bytes, size), plain = read_as(simplified, strlen(simplified));
    const zr_document_head *head = zr_document_get_head(it.document);
    same(&it, head->title, zr_document_get_head(plain.document)->title);
    cr_assert(zr_span_starts(head->title, "溫州市"));
    cr_assert_eq(zr_names_seat(it.names)->place, zr_names_seat(plain.names)->place);
    check_measures(&it, &plain);
    check_names(&it, &plain);
    check_own_words(&it);
    let_go(&it);
    let_go(&plain);
}

Test(traditional, says_the_same_as_simplified)
{
    check_same(traditional, strlen(traditional));
}

Test(traditional, in_big5)
{
    char bytes[4096], *in = (char *)(uintptr_t)traditional, *out = bytes;
    size_t left = strlen(traditional), room = sizeof bytes;
    iconv_t to = iconv_open("BIG5", "UTF-8");
    cr_assert_eq(iconv(to, &in, &left, &out, &room), 0);
    iconv_close(to);
    check_same(bytes, sizeof bytes - room);
}

/* A name that a simplified text quotes does not make it a traditional one; a traditional text may quote too.
 */
Test(traditional, is_told_by_more_than_a_quoted_name)
{
    cr_assert_not(zr_is_traditional(zr_span_of("（责任单位：市发改委、國泰公司，市区县参与）")));
    cr_assert_not(zr_is_traditional(
        zr_span_of("（责任单位：市发改委、國際實業公司，各区县参与）（责任单位：市国资委）进一步发展")));
    cr_assert(zr_is_traditional(zr_span_of("市科技廳")));
    cr_assert(zr_is_traditional(zr_span_of("責任單位：市發改委、国泰公司")));
    cr_assert_not(zr_is_traditional(zr_span_of("\xE8\xB2")));
    cr_assert_not(zr_is_traditional((zr_span){0}));
}

Test(traditional, keeps_every_byte_in_its_place)
{
    zr_arena arena = {0};
    zr_span plain = zr_span_of("责任单位：市科技局abc"), mixed = zr_span_of("a責\xE8\xB2"
                                                                            "任單\xFF位");
    cr_assert(zr_simplify(&arena, plain).data == plain.data);
    cr_assert_not(zr_is_traditional(plain));
    cr_assert(zr_is_traditional(mixed));
    cr_assert(zr_span_equal(zr_simplify(&arena, mixed), zr_span_of("a责\xE8\xB2"
                                                                   "任单\xFF位")));
    zr_arena_free(&arena);
}
