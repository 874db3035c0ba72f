/* Flags, capacities, the calendar: laws against adding up every outcome, tables against their definitions,
 * files of users that are wrong. */
#include "analysis/chance.h"
#include "support/graph_text.h"
#include "zeren/calendar.h"
#include "zeren/capacity.h"
#include "zeren/flags.h"

#include <math.h>

static bool near(double a, double b)
{
    return fabs(a - b) <= 1e-12 + 1e-9 * fabs(b);
}

Test(chance, sums_of_the_drawn_are_the_share_of_all_outcomes)
{
    const zr_chosen_trial trials[] = {{.5, 1}, {.2, 3}, {.9, 0}, {.4, 2}, {.7, 1}, {.1, 5}};
    enum { N = sizeof trials / sizeof *trials };
    zr_arena arena = {0};
    zr_chosen chosen;
    cr_assert(zr_chosen_make(&chosen, trials, N, 4, 7, &arena));
    for (uint32_t c = 0; c <= 4; c++)
        for (uint32_t s = 0; s <= 7; s++) {
            double all = 0, upper = 0, weight = 0, expected;
            for (unsigned way = 0; way < 1u << N; way++) {
                double p = 1;
                uint32_t count = 0, sum = 0;
                for (int i = 0; i < N; i++) {
                    bool in = way >> i & 1;
                    p *= in ? trials[i].p : 1 - trials[i].p;
                    count += in;
                    sum += in ? trials[i].weight : 0;
                }
                if (count != c)
                    continue;
                all += p;
                weight += p * sum;
                upper += sum >= s ? p : 0;
            }
            double p = zr_chosen_upper(&chosen, c, s, &expected);
            cr_assert(near(p, upper / all), "%u %u: %g %g", c, s, p, upper / all);
            cr_assert(near(expected, weight / all), "%g %g", expected, weight / all);
        }
    zr_arena_free(&arena);
}

/* All subsets of `size` of five things. */
static uint32_t subsets(unsigned out[10], uint32_t size)
{
    uint32_t count = 0;
    for (unsigned set = 0; set < 32; set++)
        if ((uint32_t)__builtin_popcount(set) == size)
            out[count++] = set;
    return count;
}

Test(chance, covering_is_the_share_of_all_sets)
{
    const uint32_t sizes[] = {2, 3, 1};
    double room[6], expected;
    for (uint32_t w = 0; w <= 6; w++) {
        unsigned a[10], b[10], c[10];
        uint32_t na = subsets(a, 2), nb = subsets(b, 3), nc = subsets(c, 1), reached = 0, covered = 0;
        for (uint32_t i = 0; i < na * nb * nc; i++) {
            uint32_t size = (uint32_t)__builtin_popcount(a[i % na] | b[i / na % nb] | c[i / na / nb]);
            reached += size >= w;
            covered += size;
        }
        double p = zr_covered_upper(w, 5, sizes, 3, room, &expected);
        cr_assert(near(p, reached / (double)(na * nb * nc)), "%u: %g", w, p);
        cr_assert(near(expected, covered / (double)(na * nb * nc)));
    }
}

/* --- a graph of one document: what each measure has, as "title|units|deadline" --- */

static void add_unit(zr_buffer *json, const char *name, bool last)
{
    zr_buffer_print(json,
                    "{\"id\": \"330300/%s\", \"name\": \"%s\", \"kind\": \"%s\", \"place\": \"330300\", "
                    "\"sector\": null, \"names\": [\"%s\"]}%s",
                    name, name, name[0] == 'X' ? "collective" : "unit", name, last ? "" : ",");
}

static void add_duties(zr_buffer *json, int measure, const char *units, bool first)
{
    for (uint32_t i = 0; units[i]; i++)
        zr_buffer_print(
            json,
            "%s{\"measure\": \"a#%d\", \"unit\": \"330300/%c\", \"role\": \"responsible\", \"rank\": %u, "
            "\"first\": %s}",
            first && i == 0 ? "" : ",", measure, units[i], i + 1, i == 0 && units[1] ? "true" : "false");
}

/* Units are letters; each measure is its units, each deadline a date or words, or NULL. */
static zr_graph *graph_of(const char *const *measures, const char *const *deadlines, int count)
{
    zr_buffer json = {0};
    zr_buffer_put(
        &json,
        "{\"format\": \"zeren-graph\", \"version\": 1, \"documents\": [{\"id\": \"a\", \"source\": "
        "\"a.txt\", \"title\": \"方案\", \"date\": \"2024-01-15\", \"place\": \"330300\"}], "
        "\"places\": [{\"code\": \"330300\", \"name\": \"温州市\", \"level\": \"city\"}], \"units\": [");
    for (char letter = 'A'; letter <= 'F'; letter++)
        add_unit(&json, (char[2]){letter, 0}, false);
    add_unit(&json, "X", true);
    zr_buffer_put(&json, "], \"measures\": [");
    for (int m = 0; m < count; m++) {
        const char *deadline = deadlines ? deadlines[m] : NULL;
        bool dated = deadline && deadline[0] == '2';
        zr_buffer_print(&json,
                        "%s{\"id\": \"a#%d\", \"document\": \"a\", \"title\": \"措施%d\", \"kind\": "
                        "\"task\", \"line\": %d, "
                        "\"deadlines\": [",
                        m ? "," : "", m + 1, m + 1, m + 10);
        if (deadline)
            zr_buffer_print(&json, "{\"quote\": \"%s\", \"date\": %s%s%s}", deadline, dated ? "\"" : "",
                            dated ? deadline : "null", dated ? "\"" : "");
        zr_buffer_put(&json, "]}");
    }
    zr_buffer_put(&json, "], \"duties\": [");
    for (int m = 0, any = 0; m < count; m++) {
        add_duties(&json, m + 1, measures[m], !any);
        any |= measures[m][0] != '\0';
    }
    zr_buffer_put(&json, "]}");
    zr_graph *graph = read_or_die(zr_buffer_span(&json));
    zr_buffer_free(&json);
    return graph;
}

static zr_incidence *cut(const zr_graph *graph)
{
    zr_incidence *incidence;
    zr_selection selection = {0};
    cr_assert_eq(zr_incidence_cut(&incidence, graph, &selection, NULL), ZR_OK);
    return incidence;
}

Test(flags, name_who_is_in_every_measure)
{
    const char *const measures[] = {"AB", "AC", "AD", "AE", "AF", "AB", "AC", "AD", "AE", "AX"};
    zr_graph *graph = graph_of(measures, NULL, 10);
    zr_incidence *incidence = cut(graph);
    zr_flags *flags;
    cr_assert_eq(zr_flags_find(&flags, incidence, 0, NULL), ZR_OK);
    cr_assert_eq(flags->tests[ZR_FLAG_MEASURES].tests, 6, "collectives are not tested");
    cr_assert_geq(flags->count, 2);
    for (uint32_t i = 0; i < flags->count; i++) {
        cr_assert_eq(graph->units[flags->flags[i].unit].name.data[0], 'A');
        cr_assert_gt(flags->flags[i].observed, flags->flags[i].expected);
        cr_assert_lt(flags->flags[i].adjusted, .05);
        cr_assert_eq(flags->flags[i].measure_count, 3);
    }
    cr_assert_eq(flags->flags[0].kind, ZR_FLAG_MEASURES);
    /* ten of ten, each with 2 of 7 */
    cr_assert(near(flags->flags[0].p, pow(2.0 / 7, 10)));
    cr_assert(near(flags->flags[0].expected, 20.0 / 7));
    cr_assert_eq(flags->tests[ZR_FLAG_ELSEWHERE].tests, 0, "there is no other place");
    zr_flags_free(flags);
    zr_incidence_free(incidence);
    zr_graph_free(graph);
}

Test(flags, are_none_where_all_are_alike)
{
    const char *const measures[] = {"AB", "BC", "CD", "DE", "EF", "FA"};
    zr_graph *graph = graph_of(measures, NULL, 6);
    zr_incidence *incidence = cut(graph);
    zr_flags *flags;
    zr_frame *frame;
    cr_assert_eq(zr_flags_find(&flags, incidence, 0, NULL), ZR_OK);
    cr_assert_eq(flags->count, 0);
    cr_assert_eq(zr_flags_frame(&frame, flags, NULL, graph, NULL), ZR_OK);
    cr_assert_eq(zr_frame_rows(frame), 0);
    zr_frame_free(frame);
    zr_flags_free(flags);
    zr_incidence_free(incidence);
    zr_graph_free(graph);
}

/* --- the calendar --- */

Test(calendar, one_horizon_of_a_whole_document_is_nobodys_heap)
{
    const char *const measures[] = {"AB", "A", "A", "A", "AC"};
    const char *const deadlines[] = {"2025-12-31", "2025-12-01", "2025-12-31", "2025-12-31", "2025-12-15"};
    zr_graph *graph = graph_of(measures, deadlines, 5);
    zr_incidence *incidence = cut(graph);
    zr_calendar *calendar;
    cr_assert_eq(zr_calendar_make(&calendar, incidence, 0, NULL), ZR_OK);
    cr_assert_eq(calendar->due[0].measures, 5);
    cr_assert_eq(calendar->pile_ups, 0);
    cr_assert_eq(calendar->one_month, 1);
    zr_calendar_free(calendar);
    zr_incidence_free(incidence);
    zr_graph_free(graph);
}

Test(calendar, counts_months_and_names_the_heap)
{
    const char *const measures[] = {"AB", "A", "A", "A", "A", "B", "B", "B", "C"};
    const char *const deadlines[] = {"2025-12-31", "2025-12-01", "2025-12-05", "2025-12-31", "2025-12-31",
                                     "2024-03-31", "每年",       "长期坚持",   "三年内"};
    zr_graph *graph = graph_of(measures, deadlines, 9);
    zr_incidence *incidence = cut(graph);
    zr_calendar *calendar;
    cr_assert_eq(zr_calendar_make(&calendar, incidence, 0, NULL), ZR_OK);
    cr_assert_eq(calendar->count, 6);
    const zr_due *a = &calendar->due[0];
    cr_assert(a->measures == 5 && a->lead == 1 && a->month == 2025 * 12 + 11 && a->pile_up);
    cr_assert(near(a->p, pow(1.0 / 24, 5)) && near(a->expected, 5.0 / 24));
    cr_assert_eq(calendar->pile_ups, 1);
    cr_assert_eq(calendar->due[1].month, 2024 * 12 + 2);
    cr_assert_eq(calendar->due[3].rhythm, ZR_EACH);
    cr_assert_eq(calendar->due[4].rhythm, ZR_ONGOING);
    cr_assert_eq(calendar->due[5].rhythm, ZR_UNDATED);
    zr_calendar_free(calendar);
    zr_incidence_free(incidence);
    zr_graph_free(graph);
}

/* --- capacities --- */

static zr_capacities *capacities_of(const char *text, const zr_incidence *incidence)
{
    zr_capacities *read;
    zr_error err = {0};
    cr_assert_eq(zr_capacities_read(&read, zr_span_of(text), "c.csv", incidence->graph, &err), ZR_OK, "%s",
                 err.message);
    cr_assert_eq(zr_capacities_measure(read, incidence, 0, &err), ZR_OK);
    return read;
}

Test(capacity, is_read_with_header_or_without_and_judged)
{
    const char *const measures[] = {"AB", "A", "A", "A", "A", "AB", "AC", "AD", "A", "A", "A", "A"};
    static const char *const texts[] = {
        "A,1,人\nB,10人\n温州,\"1,200\",小时\n330300/C,5,项\nA,11,项\nG,1,人\n",
        "\xEF\xBB\xBF单位,数量,计量\r\nA,1,人\r\nB,10,人\r\n温州,1200,小时\r\nC,５,项\r\nA,11,项\r\nG,1,"
        "人\r\n"};
    zr_graph *graph = graph_of(measures, NULL, 12);
    zr_incidence *incidence = cut(graph);
    for (int i = 0; i < 2; i++) {
        zr_capacities *read = capacities_of(texts[i], incidence);
        const zr_capacity *of = read->items;
        cr_assert_eq(read->count, 6);
        cr_assert(of[0].measures == 12 && of[0].lead == 4 && of[0].over && !of[0].limit);
        /* 14 loads, 1 of 11 people: P(Bin(14, 1/11) ≥ 12) */
        double p = 0;
        for (uint32_t k = 12; k <= 14; k++)
            p += exp(lgamma(15) - lgamma(k + 1.0) - lgamma(15.0 - k)) * pow(1 / 11.0, k) *
                 pow(10 / 11.0, 14.0 - k);
        cr_assert(fabs(of[0].p / p - 1) < 1e-6);
        cr_assert(!of[1].over && of[1].measures == 2);
        cr_assert(of[2].of == ZR_CAPACITY_PLACE && of[2].amount == 1200 && of[2].measures == 12 &&
                  !of[2].judged);
        cr_assert(of[3].limit && of[3].amount == 5 && !of[3].over);
        cr_assert(of[4].limit && of[4].over && of[4].line == (uint32_t)(5 + i));
        cr_assert_eq(of[5].of, ZR_CAPACITY_UNKNOWN);
        zr_capacities_free(read);
    }
    zr_incidence_free(incidence);
    zr_graph_free(graph);
}

Test(capacity, says_where_it_is_wrong)
{
    static const struct {
        const char *text, *says;
    } cases[] = {
        {"", "c.csv:1:1: no rows"},
        {"单位,数量\n", "c.csv:1:1: no rows"},
        {"A,1\nB,many\n",
         "c.csv:2:3: a number above 0 is expected here, perhaps with its measure (12 or 12 people): “many”"},
        {"A,1\nB\n", "c.csv:2:2: a number"},
        {"A,0\n", "c.csv:1:3: a number above 0"},
        {"A,-3\n", "c.csv:1:3: a number above 0"},
        {"A,1e5\n", "c.csv:1:3: a number above 0"},
        {"A,12.5.1\n", "c.csv:1:3: a number above 0"},
        {"A,99999999999999999999\n", "c.csv:1:3: a number above 0"},
        {"单位,数量\n甲乙,1\n,3\n", "c.csv:3:1: the name of a unit"},
        {"A,1\nB,\"2\n", "c.csv:2:3: a quotation mark"},
        {"A,1,人\n330300/A,2,人\n", "c.csv:2:1: there is a row for this one above"}};
    const char *const measures[] = {"AB"};
    zr_graph *graph = graph_of(measures, NULL, 1);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        zr_capacities *read;
        zr_error err = {0};
        cr_assert_eq(zr_capacities_read(&read, zr_span_of(cases[i].text), "c.csv", graph, &err), ZR_BAD_INPUT,
                     "%s", cases[i].text);
        cr_assert(strstr(err.message, cases[i].says) == err.message, "%s: %s", cases[i].says, err.message);
        cr_assert(err.message_zh[0]);
        cr_assert_null(read);
    }
    zr_graph_free(graph);
}
