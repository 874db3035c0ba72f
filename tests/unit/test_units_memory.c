/* Every allocation refused in turn: names are resolved, or the reason is "out of memory". */
#include "support/refused.h"

#include "zeren/units.h"

#include <criterion/criterion.h>

/* The second does not say its place, which is noted before any name is; the third not its county, which is
 * noted once for both names. */
static const char *const texts[] = {
    "温州市人民政府办公室关于印发甲方案的通知\n（一）建设平台。（责任单位：市科技局、发改委、某某中心）\n",
    "市人民政府办公室关于某事的方案\n（一）支持仙桃高新区，仙桃职业学院与武汉高校合作，为湖北贡献力量，打造仙"
    "桃样板。"
    "（责任单位：市教育局、市科技局）\n",
    "湖北省人民政府办公厅关于印发甲方案的通知\n（一）建设平台。（责任单位：县财政局、县水利局）\n",
};

static bool notes_place(const zr_names *names)
{
    uint32_t count;
    const zr_note *notes = zr_names_notes(names, &count);
    for (uint32_t i = 0; i < count; i++) {
        if (notes[i].code == ZR_F_INFERRED_PLACE)
            return true;
    }
    return false;
}

/* `known`: the names were understood before, so that notes are what memory is asked for. */
static bool resolve_with_less(const char *text, const zr_lexicon *lexicon, bool known)
{
    zr_document *document = NULL;
    zr_names *names = NULL;
    cr_assert_eq(zr_document_parse(&document, zr_span_of(text), NULL), ZR_OK);
    zr_status status = ZR_NO_MEMORY;
    for (long allowed = 0; status != ZR_OK; allowed++) {
        if (known)
            cr_assert_eq(zr_names_resolve(&names, document, lexicon, NULL), ZR_OK);
        zr_names_free(names);
        left = allowed;
        status = zr_names_resolve(&names, document, lexicon, NULL);
        left = -1;
        cr_assert(status == ZR_OK || status == ZR_NO_MEMORY);
        cr_assert_eq(status == ZR_OK, names != NULL);
        cr_assert_lt(allowed, 1000);
    }
    bool noted = notes_place(names);
    zr_names_free(names);
    zr_document_free(document);
    return noted;
}

Test(units_memory, is_refused)
{
    zr_lexicon *lexicon = NULL;
    cr_assert_eq(zr_lexicon_new(&lexicon, (zr_span){0}, NULL, NULL), ZR_OK);
    cr_expect_not(resolve_with_less(texts[0], lexicon, false));
    cr_expect(resolve_with_less(texts[1], lexicon, false));
    cr_expect_not(resolve_with_less(texts[2], lexicon, true));
    zr_lexicon_free(lexicon);
}
