/* Tables of results: cells, notes, undefined values, order. */
#include "zeren/frame.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>

static const zr_column columns[] = {
    {"unit", {{"单位", "unit"}}, ZR_TYPE_TEXT, 0},
    {"measures", {{"措施", "measures"}}, ZR_TYPE_COUNT, 0},
    {"share", {{"份额", "share"}}, ZR_TYPE_REAL, 3},
    {"lead", {{"牵头", "leads"}}, ZR_TYPE_FLAG, 0},
};

static zr_frame *loads(void)
{
    zr_frame *frame;
    zr_error err = {0};
    cr_assert_eq(zr_frame_new(&frame, "load", (zr_words){{"负担", "load"}}, columns, 4, &err), ZR_OK);
    return frame;
}

static void add(zr_frame *frame, const char *unit, int64_t measures, double share, bool lead)
{
    zr_frame_row(frame);
    zr_frame_text(frame, 0, zr_span_of(unit));
    zr_frame_count(frame, 1, measures);
    zr_frame_real(frame, 2, share);
    zr_frame_flag(frame, 3, lead);
}

Test(frame, keeps_copies_of_what_it_is_given)
{
    zr_frame *frame = loads();
    char name[] = "市科技局";
    zr_frame_row(frame);
    zr_frame_text(frame, 0, (zr_span){name, sizeof name - 1});
    name[0] = 'x';
    cr_assert(zr_span_equal(zr_frame_at(frame, 0, 0)->text, zr_span_of("市科技局")));
    cr_assert_eq(zr_frame_at(frame, 0, 0)->text.data[sizeof name - 1], '\0');
    cr_assert(zr_frame_at(frame, 0, 1)->undefined, "a cell that was not set is undefined");
    char seed[] = "42";
    zr_frame_note(frame, "seed", (zr_words){{"种子", "seed"}}, seed, seed);
    seed[0] = 'x';
    uint32_t count;
    const zr_frame_note_entry *note = zr_frame_notes(frame, &count);
    cr_assert_eq(count, 1);
    cr_assert_str_eq(note->value.in[ZR_EN], "42");
    cr_assert_str_eq(note->title.in[ZR_ZH], "种子");
    cr_assert_str_eq(zr_frame_name(frame), "load");
    cr_assert_str_eq(zr_frame_title(frame).in[ZR_ZH], "负担");
    cr_assert_str_eq(zr_frame_columns(frame, &count)[2].key, "share");
    cr_assert_eq(count, 4);
    cr_assert_eq(zr_frame_status(frame, NULL), ZR_OK);
    zr_frame_free(frame);
}

Test(frame, holds_no_number_that_is_none)
{
    zr_frame *frame = loads();
    add(frame, "a", 1, (double)NAN, true);
    add(frame, "b", 1, (double)INFINITY, true);
    add(frame, "c", 1, 0.5, true);
    cr_assert(zr_frame_at(frame, 0, 2)->undefined);
    cr_assert(zr_frame_at(frame, 1, 2)->undefined);
    cr_assert_not(zr_frame_at(frame, 2, 2)->undefined);
    zr_frame_free(frame);
}

static void expect_order(const zr_frame *frame, const char *names)
{
    char got[64] = "";
    for (uint32_t row = 0; row < zr_frame_rows(frame); row++)
        got[row] = zr_frame_at(frame, row, 0)->text.data[0];
    cr_assert_str_eq(got, names);
}

Test(frame, sorts_and_keeps_ties_in_order)
{
    zr_frame *frame = loads();
    add(frame, "d", 2, 0.1, false);
    add(frame, "a", 7, 0.3, true);
    add(frame, "c", 2, (double)NAN, false);
    add(frame, "b", 7, 0.2, true);
    cr_assert_eq(zr_frame_sort(frame, 1, true, NULL), ZR_OK);
    expect_order(frame, "abdc");
    cr_assert_eq(zr_frame_sort(frame, 1, false, NULL), ZR_OK);
    expect_order(frame, "dcab");
    cr_assert_eq(zr_frame_sort(frame, 2, true, NULL), ZR_OK);
    expect_order(frame, "abdc");
    cr_assert_eq(zr_frame_sort(frame, 2, false, NULL), ZR_OK);
    expect_order(frame, "dbac");
    cr_assert_eq(zr_frame_sort(frame, 0, false, NULL), ZR_OK);
    expect_order(frame, "abcd");
    cr_assert_eq(zr_frame_sort(frame, 3, true, NULL), ZR_OK);
    expect_order(frame, "abcd");
    zr_error err = {0};
    cr_assert_eq(zr_frame_sort(frame, 4, true, &err), ZR_BAD_INPUT);
    add(frame, "e", 9, 1, true);
    cr_assert_eq(zr_frame_rows(frame), 5);
    expect_order(frame, "abcde");
    zr_frame_free(frame);
}

Test(frame, many_rows)
{
    zr_frame *frame = loads();
    for (int64_t i = 0; i < 20000; i++)
        add(frame, "x", (i * 7919) % 20000, (double)i, false);
    cr_assert_eq(zr_frame_sort(frame, 1, false, NULL), ZR_OK);
    for (uint32_t row = 0; row < 20000; row++)
        cr_assert_eq(zr_frame_at(frame, row, 1)->count, row);
    zr_frame_free(frame);
    zr_frame_free(NULL);
}
