/* Documents of places under names that they no longer bear, and words that only look like such names. */
#include "units_cases.h"

#include <stdio.h>

typedef struct former_case {
    const char *issuer, *title, *bodies;
    const char *code;  /* of today */
    const char *said;  /* what the document calls the place */
    const char *units; /* code/canonical=full name, one a body */
} former_case;

static const former_case cases[] = {
    /* a county that is a city today: 市 is what is above it */
    {"监利县人民政府办公室", "监利县河道清理方案", "县水利局、荆州市水利局、市生态环境局", "421088", "监利县",
     "421088/县水利局=监利县水利局 421000/市水利局=荆州市水利局 421000/市生态环境局=荆州市生态环境局 "},
    {"监利县人民政府办公室", "河道清理方案", "市水利局、市公安局、某某公司", "421088", "监利县",
     "421000/市水利局=荆州市水利局 421000/市公安局=荆州市公安局 421088/某某公司=某某公司 "},
    /* a county that is a district today */
    {"双流县人民政府", "双流县河道清理方案", "县公安局、县委宣传部、双流县水务局", "510116", "双流县",
     "510116/县公安局=双流县公安局 510116/县委宣传部=双流县委宣传部 510116/县水利局=双流县水务局 "},
    {"郫县人民政府", "郫县河道清理方案", "县公安局、县政府", "510117", "郫县",
     "510117/县公安局=郫县公安局 510117/郫县政府=郫县政府 "},
    {"静海县人民政府", "静海县河道清理方案", "县公安局、市水务局", "120118", "静海县",
     "120118/县公安局=静海县公安局 120000/市水务局=天津市水务局 "},
    {"赣县人民政府", "赣县河道清理方案", "县公安局、市生态环境局、赣县水利局", "360704", "赣县",
     "360704/县公安局=赣县公安局 360700/市生态环境局=赣州市生态环境局 360704/县水利局=赣县水利局 "},
    /* a city that is a district today: 市 is that city, not the one above */
    {"萧山市人民政府办公室", "萧山市河道清理方案", "市公安局、杭州市公安局、市委宣传部", "330109", "萧山市",
     "330109/市公安局=萧山市公安局 330100/市公安局=杭州市公安局 330109/市委宣传部=萧山市委宣传部 "},
    {"中共即墨市委办公室", "即墨市河道清理方案", "团市委、即墨供电公司、省水利厅", "370215", "即墨市",
     "370215/团市委=共青团即墨市委 370215/市供电公司=即墨供电公司 370000/省水利厅=山东省水利厅 "},
    /* prefectures that got another name, another rank, or became a part of another */
    {"襄樊市人民政府", "襄樊市河道清理方案", "市公安局、襄樊海关、省水利厅", "420600", "襄樊市",
     "420600/市公安局=襄樊市公安局 420600/襄樊海关=襄樊海关 420000/省水利厅=湖北省水利厅 "},
    {"毕节地区行政公署办公室", "毕节地区河道清理方案", "地区公安局、行署水利局、地委宣传部", "520500",
     "毕节地区",
     "520500/地区公安局=毕节地区公安局 520500/地区水利局=毕节地区水利局 520500/地委宣传部=毕节地委宣传部 "},
    {"莱芜市人民政府", "莱芜市河道清理方案", "市公安局、省水利厅", "370116", "莱芜市",
     "370116/市公安局=莱芜市公安局 370000/省水利厅=山东省水利厅 "},
    /* a county that got another name */
    {"苍山县人民政府", "苍山县河道清理方案", "县公安局、临沂市公安局", "371324", "苍山县",
     "371324/县公安局=苍山县公安局 371300/市公安局=临沂市公安局 "},
    /* others name it as it was; the same place, and no rival of itself */
    {"荆州市人民政府办公室", "荆州市河道清理方案", "市公安局、监利县政府、监利市水利局", "421000", "荆州市",
     "421000/市公安局=荆州市公安局 421088/监利县政府=荆州市监利县政府 421088/市水利局=荆州市监利市水利局 "},
    /* today's documents stay as they are */
    {"萧山区人民政府办公室", "萧山区河道清理方案", "区公安局、市公安局", "330109", "萧山区",
     "330109/区公安局=萧山区公安局 330100/市公安局=杭州市公安局 "},
    {"赣县区人民政府", "赣县区河道清理方案", "区公安局、赣县区水利局", "360704", "赣县区",
     "360704/区公安局=赣县区公安局 360704/区水利局=赣县区水利局 "},
    /* a former name in the title alone, where the names bear today's word */
    {"市人民政府办公室", "毕节地区河道清理方案", "市公安局、市水务局", "520500", "毕节市",
     "520500/市公安局=毕节市公安局 520500/市水利局=毕节市水务局 "},
    /* 县域 and 县级 of today's city are not its former county */
    {"宜宾市商务局", "宜宾县域商业方案", "市公安局", "511500", "宜宾市", "511500/市公安局=宜宾市公安局 "},
    {"九江市人民政府", "九江县级医院改革方案", "市公安局、九江县政府", "360400", "九江市",
     "360400/市公安局=九江市公安局 360404/九江县政府=九江县政府 "},
    {"南昌市人民政府", "新建县级医院方案", "市公安局", "360100", "南昌市", "360100/市公安局=南昌市公安局 "},
    /* what is the name of a place today is nobody's former name */
    {"贵州省毕节市人民政府", "毕节市河道清理方案", "市公安局", "520500", "毕节市",
     "520500/市公安局=毕节市公安局 "},
};

static void add_units(zr_buffer *out, const zr_names *names)
{
    uint32_t count;
    const zr_resolved *table = zr_names_table(names, &count);
    for (uint32_t i = 0; i < count; i++) {
        zr_buffer_add(out, zr_span_of(code_of(table[i].place)));
        zr_buffer_add(out, zr_span_of("/"));
        zr_buffer_add(out, table[i].canonical);
        zr_buffer_add(out, zr_span_of("="));
        zr_buffer_add(out, table[i].full_name);
        zr_buffer_add(out, zr_span_of(" "));
    }
}

static void check_former(const former_case *it)
{
    char text[1200];
    zr_document *document = NULL;
    zr_names *names = NULL;
    zr_buffer units = {0};
    int size = snprintf(text, sizeof text,
                        "%s关于印发%s的通知\n\n各有关单位：\n\n现印发给你们。\n\n%s\n\n%s\n\n一、任务\n\n"
                        "（一）清理河道。查清底数。（责任单位：%s）\n",
                        it->issuer, it->title, it->issuer, it->title, it->bodies);
    cr_assert_eq(zr_document_parse(&document, (zr_span){text, (size_t)size}, NULL), ZR_OK);
    cr_assert_eq(zr_names_resolve(&names, document, lexicon, NULL), ZR_OK);
    const zr_seat *seat = zr_names_seat(names);
    cr_assert_str_eq(code_of(seat->place), it->code, "%s: %s", it->issuer, code_of(seat->place));
    cr_assert(zr_span_equal(seat->name, zr_span_of(it->said)), "%s: %.*s", it->issuer, (int)seat->name.size,
              seat->name.data);
    cr_assert_eq(seat->rivals, 0, "%s", it->issuer);
    add_units(&units, names);
    cr_assert(zr_span_equal(zr_buffer_span(&units), zr_span_of(it->units)), "%s: %.*s", it->issuer,
              (int)units.size, units.data);
    zr_buffer_free(&units);
    zr_names_free(names);
    zr_document_free(document);
}

Test(units, the_place_of_a_document_is_called_as_it_calls_itself)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check_former(&cases[i]);
}

/* The divisions that are given out are those of today. */
Test(units, a_name_alone_is_said_in_a_place_of_then)
{
    uint32_t count, today = zr_division_find(zr_span_of("421088"));
    zr_names *names = resolve_list(lexicon, "421000", "监利县|监利|监利县医院");
    const zr_resolved *table = zr_names_table(names, &count);
    cr_assert_eq(count, 3);
    for (uint32_t i = 0; i < count; i++)
        cr_assert_eq(table[i].place, today);
    zr_names_free(names);
}

static void expect_named(const char *name, const char *code, const char *called)
{
    uint32_t index = zr_division_named(zr_span_of(name)), count;
    cr_assert_neq(index, ZR_NONE, "%s", name);
    const zr_division *division = &zr_divisions(&count)[index];
    cr_expect_str_eq(division->code, code, "%s", name);
    cr_expect(zr_span_equal(division->name, zr_span_of(called)), "%s", name);
}

/* What is asked for by a name of then is the same place. */
Test(units, a_place_is_found_by_the_name_that_it_bore)
{
    expect_named("监利县", "421088", "监利县");
    expect_named("监利", "421088", "监利市");
    expect_named("421088", "421088", "监利市");
    expect_named("襄樊", "420600", "襄樊市");
    expect_named("温州", "330300", "温州市");
    cr_expect_eq(zr_division_named(zr_span_of("火星")), ZR_NONE);
}

/* Who asks for a place that was merged is told of the one of today; names of today are none such. */
Test(former, merged_places)
{
    static const struct {
        const char *name, *today;
    } asked[] = {
        {"闸北区", "静安区"}, {"闸北", "静安区"}, {"宣化县", "宣化区"}, {"静安区", NULL}, {"火星区", NULL}};
    uint32_t count;
    const zr_division *divisions = zr_divisions(&count);
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
        uint32_t today = zr_division_merged(zr_span_of(asked[i].name));
        if (asked[i].today)
            cr_expect(today != ZR_NONE && zr_span_equal(divisions[today].name, zr_span_of(asked[i].today)),
                      "%s", asked[i].name);
        else
            cr_expect_eq(today, ZR_NONE, "%s", asked[i].name);
    }
}
