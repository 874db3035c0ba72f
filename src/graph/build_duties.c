/* Names in expressions → duties: an edge for every name and every measure that the words close. */
#include "graph/build.h"

/* The names of one expression: rows [first, end) of the table of names. */
typedef struct name_range {
    uint32_t first, end;
} name_range;

/* Measures that the expression closes, in order, into builder->group: its own and the siblings before it. */
static uint32_t closed_measures(zr_builder *builder, const zr_expression *expression)
{
    uint32_t count = 0;
    uint32_t wanted = expression->measures ? expression->measures : 1;
    for (uint32_t at = expression->measure; at < builder->measure_count && count < wanted;
         at = builder->before[at])
        builder->group[count++] = at;
    for (uint32_t i = 0; i < count / 2; i++) {
        uint32_t swapped = builder->group[i];
        builder->group[i] = builder->group[count - 1 - i];
        builder->group[count - 1 - i] = swapped;
    }
    return count;
}

static bool is_plain(zr_basis basis)
{
    return basis == ZR_BY_LABEL || basis == ZR_BY_BARE || basis == ZR_BY_VERB || basis == ZR_BY_TABLE;
}

/* Where the next list starts behind row `at`: another list of names, or another role. */
static uint32_t list_end(const zr_builder *builder, const zr_mention *mentions, const zr_resolved *names,
                         uint32_t at)
{
    const zr_duty_row *rows = builder->rows;
    zr_role role = mentions[names[rows[at].name].mention].role;
    uint32_t end = at + 1;
    while (end < builder->row_count && rows[end].list == rows[at].list &&
           mentions[names[rows[end].name].mention].role == role)
        end++;
    return end;
}

/* The row that leads by convention: the first of the first responsible list, if it has two or more names and
 * the words name no lead; a set of bodies (各县（市、区）政府、市财政局) does not. ZR_NONE otherwise. */
static uint32_t first_listed(const zr_builder *builder, const zr_mention *mentions, const zr_resolved *names)
{
    const zr_duty_row *rows = builder->rows;
    for (uint32_t i = 0; i < builder->row_count; i++) {
        if (mentions[names[rows[i].name].mention].role == ZR_LEAD)
            return ZR_NONE;
    }
    for (uint32_t i = 0, end; i < builder->row_count; i = end) {
        const zr_resolved *name = &names[rows[i].name];
        const zr_mention *mention = &mentions[name->mention];
        end = list_end(builder, mentions, names, i);
        if (mention->role == ZR_RESPONSIBLE && is_plain(mention->basis))
            return end - i >= 2 && !name->collective ? i : ZR_NONE;
    }
    return ZR_NONE;
}

/* Keeps the words of the duty added last. */
static bool keep_words(zr_builder *builder, const zr_duty_words *words)
{
    size_t at = zr_store_count(builder->store, ZR_DUTIES) - 1;
    void *items = builder->words;
    bool fine = zr_grow(&items, at, &builder->word_room, sizeof *builder->words);
    builder->words = items;
    if (fine)
        builder->words[at] = *words;
    else
        builder->store->failed = true;
    return fine;
}

/* The line of a duty: that of its words, or of its row where they stand in a cell that it shares with rows
 * above. The span is that of the words all the same. */
static uint32_t line_of(const zr_builder *builder, const zr_duty *duty)
{
    const zr_graph_measure *row = &zr_store_measures(builder->store)[duty->measure];
    bool shared = duty->basis == ZR_BY_TABLE && duty->measure > builder->first_measure &&
                  duty->line < row->line && duty->start < row[-1].end;
    return shared ? row->line : duty->line;
}

/* Copies of the duty for every measure closed. */
static void add_copies(zr_builder *builder, const zr_duty *duty, const zr_duty_words *words,
                       uint32_t measures)
{
    for (uint32_t i = 0; i < measures; i++) {
        zr_duty *row = zr_store_add(builder->store, ZR_DUTIES);
        if (!row)
            return;
        *row = *duty;
        row->measure = builder->first_measure + builder->group[i];
        row->line = line_of(builder, row);
        if (!keep_words(builder, words))
            return;
    }
}

static zr_duty duty_of(zr_builder *builder, const zr_duty_row *row, const zr_resolved *name,
                       const zr_mention *mention)
{
    const zr_source *source = builder->reading->source;
    zr_graph_store *store = builder->store;
    bool printed_so = zr_span_equal(name->surface, name->name); /* as most are */
    zr_sheet sheet = zr_builder_sheet(builder, name->start);
    size_t start, end;
    zr_source_range(source, name->start, name->end, &start, &end);
    return (zr_duty){
        .unit = row->unit,
        .rank = row->rank,
        .role = mention->role,
        .basis = mention->basis,
        .expression = mention->expression + 1,
        .name = row->kept,
        .surface = printed_so ? row->kept : zr_store_name(store, name->surface),
        .alias = zr_store_name(store, name->alias),
        .line = zr_source_line(source, name->start), /* its own: an expression may run over lines */
        .page = sheet.page,
        .paragraph = sheet.paragraph,
        .start = start,
        .end = end,
    };
}

/* 市人社局＝市人力资源社会保障局, or the name that both have. */
static zr_span both_names(zr_builder *builder, const zr_resolved *name, const zr_resolved *twin)
{
    const zr_resolved *first = name->start < twin->start ? name : twin, *last = first == name ? twin : name;
    if (zr_span_equal(first->name, last->name))
        return name->name;
    return zr_arena_print(&builder->store->arena, "%.*s＝%.*s", (int)first->name.size, first->name.data,
                          (int)last->name.size, last->name.data);
}

/* Who answers and supports or guides himself, or stands twice in a list, told at the last of the measures
 * that the words close. */
static void tell_beside_itself(zr_builder *builder, const zr_duty_row *row, const zr_resolved *names,
                               uint32_t measure)
{
    if (!row->helps_itself && !row->guides_itself && !row->repeats)
        return; /* as most */
    const zr_resolved *name = &names[row->name];
    zr_span both = both_names(builder, name, &names[row->twin]);
    if (row->helps_itself)
        zr_builder_add_finding(builder, ZR_F_TWO_ROLES, measure, name->start, name->end, both);
    if (row->guides_itself)
        zr_builder_add_finding(builder, ZR_F_GUIDES_ITSELF, measure, name->start, name->end, both);
    if (row->repeats)
        zr_builder_add_finding(builder, ZR_F_REPEATED_UNIT, measure, name->start, name->end, both);
}

static void add_expression(zr_builder *builder, const zr_expression *expression, const zr_mention *mentions,
                           const zr_resolved *names, name_range range)
{
    uint32_t measures = closed_measures(builder, expression);
    zr_builder_rows(builder, mentions, names, range.first, range.end);
    uint32_t first = expression->unled ? ZR_NONE : first_listed(builder, mentions, names);
    for (uint32_t i = 0; i < builder->row_count && !builder->store->failed; i++) {
        const zr_duty_row *row = &builder->rows[i];
        const zr_resolved *name = &names[row->name];
        const zr_mention *mention = &mentions[name->mention];
        zr_duty_words words = {row->full_name, name->start, name->end, mention->shared};
        zr_duty duty = duty_of(builder, row, name, mention);
        duty.first = i == first;
        duty.unled = expression->unled;
        add_copies(builder, &duty, &words, measures);
        if (measures)
            tell_beside_itself(builder, row, names, builder->group[measures - 1]);
    }
}

/* A lead that another expression of the same measure states, or the heading above it, leaves no room for a
 * convention. */
static void withdraw_first(zr_builder *builder)
{
    uint32_t end = zr_store_count(builder->store, ZR_DUTIES);
    zr_duty *duties = zr_store_duties(builder->store);
    zr_graph rows = {.measures = zr_store_measures(builder->store) + builder->first_measure,
                     .measure_count = builder->measure_count,
                     .duties = duties + builder->first_duty,
                     .duty_count = end - builder->first_duty};
    zr_leads_stated(&rows, builder->first_measure, builder->led);
    for (uint32_t i = builder->first_duty; i < end; i++)
        duties[i].first = duties[i].first && !builder->led[duties[i].measure - builder->first_measure];
}

zr_status zr_builder_add_duties(zr_builder *builder, zr_error *err)
{
    uint32_t expression_count, mention_count, name_count;
    const zr_expression *expressions = zr_document_expressions(builder->reading->document, &expression_count);
    const zr_mention *mentions = zr_document_mentions(builder->reading->document, &mention_count);
    const zr_resolved *names = zr_names_table(builder->reading->names, &name_count);
    builder->first_duty = zr_store_count(builder->store, ZR_DUTIES);
    for (name_range range = {0, 0}; range.first < name_count; range.first = range.end) {
        uint32_t expression = mentions[names[range.first].mention].expression;
        while (range.end < name_count && mentions[names[range.end].mention].expression == expression)
            range.end++;
        add_expression(builder, &expressions[expression], mentions, names, range);
    }
    zr_status status = zr_store_status(builder->store, err);
    if (status == ZR_OK)
        withdraw_first(builder);
    return status;
}
