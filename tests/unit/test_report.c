/* Tables written: text by display width, CSV that is no formula, JSON; text that steers a terminal. */
#include "base/shown.h"
#include "base/width.h"
#include "zeren/frame_write.h"
#include "zeren/graph_frame.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static bool gather(void *sink, const char *data, size_t size)
{
    zr_buffer_add(sink, (zr_span){data, size});
    return true;
}

static bool refuse(void *sink, const char *data, size_t size)
{
    (void)sink, (void)data, (void)size;
    return false;
}

static const zr_column columns[] = {{"name", {{"单位", "unit"}}, ZR_TYPE_TEXT, 0},
                                    {"count", {{"措施", "measures"}}, ZR_TYPE_COUNT, 0},
                                    {"share", {{"份额", "share"}}, ZR_TYPE_REAL, 2},
                                    {"first", {{"首位", "first"}}, ZR_TYPE_FLAG, 0}};

static zr_frame *frame_of(const char *const *names, uint32_t count)
{
    zr_frame *frame;
    cr_assert_eq(zr_frame_new(&frame, "test", (zr_words){{"表", "table"}}, columns, 4, NULL), ZR_OK);
    for (uint32_t i = 0; i < count; i++) {
        zr_frame_row(frame);
        zr_frame_text(frame, 0, zr_span_of(names[i]));
        zr_frame_count(frame, 1, 4 - 2 * (int64_t)i);
        zr_frame_real(frame, 2, i ? 0.125 : (double)NAN);
        zr_frame_flag(frame, 3, i == 0);
    }
    zr_frame_note(frame, "rule", (zr_words){{"规则", "rule"}}, "首位", "first");
    return frame;
}

typedef zr_status writer(const zr_frame *, const zr_table_style *, zr_put *, void *, zr_error *);

static void check(writer *write, const char *const *names, uint32_t count, zr_table_style style,
                  const char *expected)
{
    zr_buffer out = {0};
    zr_frame *frame = frame_of(names, count);
    cr_assert_eq(write(frame, &style, gather, &out, NULL), ZR_OK);
    cr_assert_str_eq(out.data, expected, "got:\n%s\nexpected:\n%s", out.data, expected);
    zr_buffer_free(&out);
    zr_frame_free(frame);
}

Test(text, full_width_characters_take_two_columns)
{
    static const char *const names[] = {"市科技局", "ABC"};
    check(zr_frame_write_text, names, 2, (zr_table_style){.lang = ZR_ZH},
          "表\n"
          "单位      措施  份额  首位\n"
          "--------  ----  ----  ----\n"
          "市科技局     4     –     ✓\n"
          "ABC          2  0.12\n"
          "规则：首位\n");
}

Test(text, columns_bars_rows_and_notes_are_chosen)
{
    static const char *const names[] = {"a", "b", "c"};
    static const char *const shown[] = {"count", "no such", "name", NULL}, *const no_notes[] = {NULL};
    zr_table_style style = {.lang = ZR_EN, .rows = 2, .columns = shown, .notes = no_notes, .bar = "count"};
    check(zr_frame_write_text, names, 3, style,
          "table\n"
          "measures  unit\n"
          "--------  ----\n"
          "       4  a     ████████████████████\n"
          "       2  b     ██████████\n"
          "1 more rows not shown\n");
}

Test(text, wide_texts_are_cut_to_the_terminal)
{
    static const char *const names[] = {"潜江市人力资源和社会保障局"};
    static const char *const shown[] = {"name", "count", NULL}, *const no_notes[] = {NULL};
    check(zr_frame_write_text, names, 1,
          (zr_table_style){.lang = ZR_ZH, .width = 20, .columns = shown, .notes = no_notes},
          "表\n"
          "单位          措施\n"
          "------------  ----\n"
          "潜江市人力…      4\n");
}

Test(text, long_texts_are_laid_over_lines_and_the_parts_of_a_list_begin_one)
{
    static const char *const names[] = {"方案.txt:44 （九）实施博士毕业生“助跑计划”；方案.txt:46 "
                                        "（十一）畅通高校、科研院所、平台、企业、园区人才流动的通道；完",
                                        "短"};
    static const char *const shown[] = {"count", "name", "share", NULL}, *const no_notes[] = {NULL};
    check(zr_frame_write_text, names, 2, (zr_table_style){.lang = ZR_ZH, .columns = shown, .notes = no_notes},
          "表\n"
          "措施  单位                                                          份额\n"
          "----  ------------------------------------------------------------  ----\n"
          "   4  方案.txt:44 （九）实施博士毕业生“助跑计划”；                     –\n"
          "      方案.txt:46 （十一）畅通高校、科研院所、平台、企业、\n"
          "      园区人才流动的通道；\n"
          "      完\n"
          "   2  短                                                            0.12\n");
}

Test(text, a_text_cannot_steer_the_terminal)
{
    static const char *const names[] = {"a\033[2Jb\nc\xE2\x80\xAE"
                                        "d\xFF"};
    static const char *const shown[] = {"name", NULL}, *const no_notes[] = {NULL};
    check(zr_frame_write_text, names, 1, (zr_table_style){.columns = shown, .notes = no_notes},
          "表\n单位\n-----------\na\xEF\xBF\xBD[2Jb c\xEF\xBF\xBD"
          "d\xEF\xBF\xBD\n");
}

Test(csv, quotes_numbers_and_formulas)
{
    static const char *const names[] = {"plain", "a,\"b\"", "=1+1", "-5", "-5a", "＠sum", "\tx", " x", ""};
    check(zr_frame_write_csv, names, 9, (zr_table_style){.bom = true},
          "\xEF\xBB\xBFname,count,share,first\r\n"
          "plain,4,,1\r\n"
          "\"a,\"\"b\"\"\",2,0.125,0\r\n"
          "\"'=1+1\",0,0.125,0\r\n"
          "-5,-2,0.125,0\r\n"
          "\"'-5a\",-4,0.125,0\r\n"
          "\"'＠sum\",-6,0.125,0\r\n"
          "\"'\tx\",-8,0.125,0\r\n"
          "\" x\",-10,0.125,0\r\n"
          ",-12,0.125,0\r\n");
}

Test(json, says_the_same_in_either_language)
{
    static const char *const names[] = {"\"<script>\"\n", "b"};
    static const char expected[] =
        "{\"name\": \"test\",\n"
        " \"title\": {\"zh\": \"表\", \"en\": \"table\"},\n"
        " \"notes\": {\n"
        "  \"rule\": {\"zh\": \"首位\", \"en\": \"first\"}},\n"
        " \"columns\": [\n"
        "  {\"key\": \"name\", \"title\": {\"zh\": \"单位\", \"en\": \"unit\"}, \"type\": \"text\"},\n"
        "  {\"key\": \"count\", \"title\": {\"zh\": \"措施\", \"en\": \"measures\"}, \"type\": \"count\"},\n"
        "  {\"key\": \"share\", \"title\": {\"zh\": \"份额\", \"en\": \"share\"}, \"type\": \"real\"},\n"
        "  {\"key\": \"first\", \"title\": {\"zh\": \"首位\", \"en\": \"first\"}, \"type\": \"flag\"}],\n"
        " \"rows\": [\n"
        "  {\"name\": \"\\\"<script>\\\"\\n\", \"count\": 4, \"share\": null, \"first\": true}]}";
    check(zr_frame_write_json, names, 2, (zr_table_style){.rows = 1, .lang = ZR_ZH}, expected);
    check(zr_frame_write_json, names, 2, (zr_table_style){.rows = 1, .lang = ZR_EN}, expected);
}

Test(writers, a_refused_output_is_told)
{
    static const char *const names[] = {"a"};
    static writer *const writers[] = {zr_frame_write_text, zr_frame_write_csv, zr_frame_write_json};
    zr_frame *frame = frame_of(names, 1);
    for (size_t i = 0; i < 3; i++) {
        zr_error err = {0};
        cr_assert_eq(writers[i](frame, &(zr_table_style){0}, refuse, NULL, &err), ZR_IO);
        cr_assert(err.message[0]);
    }
    zr_frame_free(frame);
}

Test(width, of_characters)
{
    cr_assert_eq(zr_columns(zr_span_of("责任 ab")), 7);
    cr_assert_eq(zr_columns(zr_span_of("（ＡＢ）")), 8);
    cr_assert_eq(zr_columns(zr_span_of("e\xCC\x81")), 1); /* e and a combining acute */
    cr_assert_eq(zr_columns(zr_span_of("𠮷")), 2);
    cr_assert_eq(zr_columns(zr_span_of("①…—")), 3);
    cr_assert_eq(zr_columns_cut(zr_span_of("责任"), 3).size, 3);
}

/* What the first line of `text` holds. */
static void first_line(const char *text, size_t room, const char *expected)
{
    zr_span whole = zr_span_of(text), line = zr_span_cut(whole, 0, zr_line_size(whole, room));
    cr_expect(zr_span_equal(line, zr_span_of(expected)), "%.*s", (int)line.size, line.data);
}

Test(width, lines_end_where_a_reader_would_end_them)
{
    first_line("abc def", 7, "abc def");
    first_line("abc defgh", 6, "abc ");
    first_line("abc defgh", 3, "abc");
    first_line("写成哪种格式：csv、dl、graphml", 20, "写成哪种格式：csv、"); /* behind a mark */
    first_line("措施一、措施二三四五六七八", 20, "措施一、措施二三四五");    /* not far back */
    first_line("一二三四五，六", 10, "一二三四");                            /* no mark begins a line */
    first_line("一二三四（五）", 10, "一二三四");                            /* none that opens ends one */
    first_line("abcdef", 3, "abc");
    first_line("宁", 1, "宁"); /* something at least */
    first_line("，，，，", 4, "，，");
}

Test(graph_tables, of_a_graph_without_anything)
{
    static const char json[] =
        "{\"format\": \"zeren-graph\", \"version\": 1, \"documents\": [], \"places\": [], "
        "\"units\": [], \"measures\": [], \"duties\": [], \"findings\": []}";
    zr_graph *graph;
    cr_assert_eq(zr_graph_read(&graph, zr_span_of(json), NULL), ZR_OK);
    for (int table = 0; table < ZR_GRAPH_TABLES; table++) {
        zr_frame *frame;
        cr_assert_eq(zr_graph_frame(&frame, graph, (zr_graph_table)table, NULL), ZR_OK);
        cr_assert_str_eq(zr_frame_name(frame), zr_graph_table_name((zr_graph_table)table));
        cr_assert_eq(zr_frame_rows(frame), 0);
        zr_frame_free(frame);
    }
    zr_graph_free(graph);
}
