/* What is known of names from one document to the next changes no result. */
#include "base/arena.h"
#include "base/buffer.h"
#include "support/cpu_limit.h"
#include "zeren/units.h"

#include <criterion/criterion.h>
#include <pthread.h>
#include <string.h>

static const char *const texts[] = {
    "温州市人民政府办公室关于印发甲方案的通知\n一、任务\n（一）建设平台。（责任单位：市科技局、发改委、某某中"
    "心、鹿城区政府）\n"
    "（二）培育企业。（市委宣传部牵头，金融办、市财政局配合）\n",
    /* the prefix before every name: what has none is left as it is */
    "温州市人民政府办公室关于印发乙方案的通知\n一、任务\n（一）甲事。（责任单位：市科技局、市发改委、市财政局"
    "、市教育局、市商务局、某某中心）\n"
    "（二）乙事。（责任单位：市科技局、市水利局、市民政局、市司法局、市审计局、某某中心）\n",
    /* a department: offices are its own */
    "安徽省住房和城乡建设厅关于印发丙方案的通知\n一、任务\n（一）甲事。（责任单位：法规处、办公室、省财政厅、"
    "某某中心）\n",
    "杭州市人民政府办公室关于印发丁方案的通知\n一、任务\n（一）甲事。（责任单位：市科技局、发改委、某某中心、"
    "西湖区、余杭区政府）\n",
};
enum { TEXTS = sizeof texts / sizeof *texts };

static void put_words(zr_buffer *out, zr_span words)
{
    zr_buffer_add(out, words);
    zr_buffer_put(out, " ");
}

/* All that is told of the names of a text. */
static zr_buffer told(zr_span text, const zr_lexicon *lexicon)
{
    zr_document *document = NULL;
    zr_names *names = NULL;
    zr_buffer out = {0};
    uint32_t count;
    cr_assert_eq(zr_document_parse(&document, text, NULL), ZR_OK);
    cr_assert_eq(zr_names_resolve(&names, document, lexicon, NULL), ZR_OK);
    zr_document_free(document); /* nothing but surfaces may point into it */
    const zr_resolved *table = zr_names_table(names, &count);
    for (uint32_t i = 0; i < count; i++) {
        const zr_resolved *name = &table[i];
        put_words(&out, name->name);
        put_words(&out, name->alias);
        put_words(&out, name->canonical);
        put_words(&out, name->full_name);
        for (uint32_t m = 0; m < name->member_count; m++)
            put_words(&out, name->members[m]);
        zr_buffer_print(&out, "%u %u %d %zu\n", name->place, name->sector, name->collective, name->start);
    }
    const zr_note *notes = zr_names_notes(names, &count);
    for (uint32_t i = 0; i < count; i++) {
        zr_buffer_print(&out, "%s %zu ", zr_code_name(notes[i].code), notes[i].start);
        put_words(&out, notes[i].detail);
    }
    zr_names_free(names);
    return out;
}

static zr_lexicon *new_lexicon(void)
{
    zr_lexicon *lexicon = NULL;
    cr_assert_eq(zr_lexicon_new(&lexicon, (zr_span){0}, NULL, NULL), ZR_OK);
    return lexicon;
}

static zr_buffer told_alone(zr_span text)
{
    zr_lexicon *lexicon = new_lexicon();
    zr_buffer out = told(text, lexicon);
    zr_lexicon_free(lexicon);
    return out;
}

static void check(zr_span text, const zr_lexicon *lexicon, const zr_buffer *alone)
{
    zr_buffer out = told(text, lexicon);
    cr_expect(zr_span_equal(zr_buffer_span(&out), zr_buffer_span(alone)), "%s\nnot\n%s", out.data,
              alone->data);
    zr_buffer_free(&out);
}

typedef struct shared {
    const zr_lexicon *lexicon;
    const zr_buffer *alone;
} shared;

static void *check_in_turn(void *context)
{
    const shared *it = context;
    for (size_t i = 0; i < 64; i++) {
        size_t at = i * 7 % TEXTS; /* every order of neighbours comes */
        at = i / 16 % 2 ? TEXTS - 1 - at : at;
        check(zr_span_of(texts[at]), it->lexicon, &it->alone[at]);
    }
    return NULL;
}

Test(shelf, no_document_changes_another)
{
    zr_lexicon *lexicon = new_lexicon();
    zr_buffer alone[TEXTS];
    for (size_t i = 0; i < TEXTS; i++)
        alone[i] = told_alone(zr_span_of(texts[i]));
    shared it = {lexicon, alone};
    pthread_t threads[3];
    for (size_t i = 0; i < 3; i++)
        cr_assert_eq(pthread_create(&threads[i], NULL, check_in_turn, &it), 0);
    check_in_turn(&it);
    for (size_t i = 0; i < 3; i++)
        pthread_join(threads[i], NULL);
    for (size_t i = 0; i < TEXTS; i++)
        zr_buffer_free(&alone[i]);
    zr_lexicon_free(lexicon);
}

/* More names than a book keeps: what it had kept before must not show. */
Test(shelf, a_document_with_too_many_names, .timeout = 600)
{
    limit_cpu(120);
    enum { NAMES = 70000 };
    zr_buffer text = {0};
    zr_buffer_put(
        &text,
        "温州市人民政府办公室关于印发甲方案的通知\n一、任务\n（一）甲事。（责任单位：市科技局、市财政局");
    for (unsigned i = 0; i < 2 * NAMES; i++)
        zr_buffer_print(&text, "、第%u中心", i % NAMES);
    zr_buffer_put(&text, "）\n");
    zr_buffer alone = told_alone(zr_buffer_span(&text));
    zr_lexicon *lexicon = new_lexicon();
    zr_buffer before = told(zr_span_of(texts[0]), lexicon);
    check(zr_buffer_span(&text), lexicon, &alone);
    check(zr_span_of(texts[0]), lexicon, &before);
    zr_buffer_free(&before);
    zr_buffer_free(&alone);
    zr_buffer_free(&text);
    zr_lexicon_free(lexicon);
}
