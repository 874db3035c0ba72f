/* Reading files: bytes → source → document → names, several at a time. */
#include "cli/archives.h"
#include "cli/corpus.h"
#include "cli/files.h"
#include "cli/message.h"
#include "cli/progress.h"
#include "cli/user_file.h"
#include "zeren/archive.h"
#include "zeren/ledger.h"
#include "zeren/overlap.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MOST_JOBS 256

typedef struct reading_work {
    zr_item *items;
    size_t count;
    atomic_size_t next, done;
    const zr_lexicon *lexicon;
    zr_network_kind network; /* of plain data */
    bool transposed;
    zr_open_archive *archive;
    zr_progress progress;
} reading_work;

/* JSON begins with a bracket and a quote; no policy text does. */
bool zr_is_graph_file(zr_span bytes)
{
    zr_span text = zr_span_starts(bytes, "\xEF\xBB\xBF") ? zr_span_cut(bytes, 3, bytes.size) : bytes;
    while (text.size && strchr(" \t\r\n", text.data[0]) && text.data[0])
        text = zr_span_cut(text, 1, text.size);
    if (!zr_span_starts(text, "{") || zr_exchange_tell(bytes) == ZR_PLAIN_JSON)
        return false;
    text = zr_span_trim(zr_span_cut(text, 1, text.size < 4096 ? text.size : 4096));
    return text.size == 0 || text.data[0] == '"' || text.data[0] == '}';
}

/* A table of ties or of incidences, as other programs keep two-mode data; `*grid`: what other table it is. */
static bool is_plain(const zr_source *source, zr_network_kind network, zr_plain_grid *grid)
{
    zr_span text = zr_source_text(source);
    *grid = ZR_GRID_NONE;
    if (zr_source_format(source) == ZR_TEXT)
        return zr_plain_tell(text, network, grid) != ZR_NOT_PLAIN;
    return zr_exchange_tell(text) != ZR_NOT_PLAIN;
}

static zr_status read_plain(zr_item *item, const reading_work *work, zr_error *err)
{
    zr_reading reading = {.id = item->id,
                          .path = zr_span_of(item->name),
                          .source = item->source,
                          .network = work->network,
                          .transposed = work->transposed};
    return zr_graph_read_plain(&item->graph, &reading, err);
}

static zr_status refuse_table(zr_error *err)
{
    return zr_fail_said(err, ZR_UNSUPPORTED, zr_table_refused.in[ZR_ZH], zr_table_refused.in[ZR_EN]);
}

/* The head of a table that zeren wrote: who leads whom (leads.csv), a ledger. Its words were read once, in
 * their documents and places. */
static bool is_result(zr_span text)
{
    enum { HEAD = 400 };
    if (!text.size)
        return false;
    const char *end = memchr(text.data, '\n', text.size < HEAD ? text.size : HEAD);
    zr_span line = zr_span_cut(text, 0, end ? (size_t)(end - text.data) : 0);
    return zr_arcs_is_head(line) || zr_ledger_is_head(line);
}

/* A table that a program wrote for programs is no policy text: a word of it taken for a duty would be false.
 */
static zr_status look_at_table(zr_item *item, zr_plain_grid grid, zr_error *err)
{
    item->table = grid != ZR_GRID_NONE;
    return grid == ZR_GRID_OF_PROGRAM ? refuse_table(err) : ZR_OK;
}

/* An archive that could be opened is read member by member; one that could not says why. */
static zr_status refuse_archive(zr_span bytes, zr_error *err)
{
    zr_archive *archive;
    if (!zr_archive_is(bytes))
        return ZR_OK;
    zr_status status = zr_archive_open(&archive, bytes, err);
    zr_archive_free(archive);
    return status;
}

static zr_status read_text(zr_item *item, const reading_work *work, zr_error *err)
{
    zr_plain_grid grid;
    zr_status status = refuse_archive(item->bytes, err);
    if (status == ZR_OK)
        status = zr_source_read(&item->source, item->bytes, NULL, err);
    item->result =
        status == ZR_OK && work->network == ZR_NETWORK_TOLD && is_result(zr_source_text(item->source));
    if (item->result)
        return refuse_table(err);
    if (status == ZR_OK && is_plain(item->source, work->network, &grid))
        return read_plain(item, work, err);
    if (status == ZR_OK)
        status = look_at_table(item, grid, err);
    if (status == ZR_OK)
        status = zr_document_parse(&item->document, zr_source_text(item->source), err);
    if (status == ZR_OK)
        status = zr_names_resolve(&item->names, item->document, work->lexicon, err);
    return status;
}

static zr_status read_bytes(zr_item *item, zr_open_archive *archive, zr_error *err)
{
    return archive && zr_archive_member(item->path)
               ? zr_open_archive_read(&item->bytes, archive, item->path, err)
               : zr_file_read(&item->bytes, item->path, err);
}

/* A reason is a kilobyte: only those that failed have one, however many items there are. */
static void keep_reason(zr_item *item, const zr_error *err)
{
    item->why = malloc(sizeof *item->why);
    if (item->why) {
        *item->why = *err;
        item->why->status = item->status;
    }
}

static void read_item(zr_item *item, const reading_work *work)
{
    zr_error err = {0};
    item->status = read_bytes(item, work->archive, &err);
    if (item->status == ZR_OK && zr_is_graph_file(item->bytes))
        item->status = zr_graph_read(&item->graph, item->bytes, &err);
    else if (item->status == ZR_OK)
        item->status = read_text(item, work, &err);
    if (item->status != ZR_OK)
        keep_reason(item, &err);
}

/* What each thread does: takes the next item until there is none. */
static void *read_items(void *context)
{
    reading_work *work = context;
    for (size_t i; (i = atomic_fetch_add(&work->next, 1)) < work->count;) {
        read_item(&work->items[i], work);
        atomic_fetch_add(&work->done, 1);
    }
    return NULL;
}

size_t zr_jobs(const zr_call *call, size_t count)
{
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    size_t jobs = call->set.jobs ? (size_t)call->set.jobs : processors > 0 ? (size_t)processors : 1;
    jobs = jobs > MOST_JOBS ? MOST_JOBS : jobs;
    return jobs > count ? count : jobs;
}

/* This thread works too, so that a machine that gives us no other still gets on. */
static void read_all(reading_work *work, size_t jobs)
{
    pthread_t threads[MOST_JOBS];
    size_t started = 0;
    while (started + 1 < jobs && pthread_create(&threads[started], NULL, read_items, work) == 0)
        started++;
    for (size_t i; (i = atomic_fetch_add(&work->next, 1)) < work->count;) {
        read_item(&work->items[i], work);
        zr_progress_show(&work->progress, atomic_fetch_add(&work->done, 1) + 1);
    }
    while (started > 0)
        pthread_join(threads[--started], NULL);
    zr_progress_end(&work->progress);
}

zr_exit zr_lexicon_for(zr_lexicon **out, const zr_call *call)
{
    zr_error err = {0};
    zr_user_file user = {0};
    const char *path = call->set.units;
    zr_exit result = path ? zr_user_file_read(&user, call, path, zr_user_names) : ZR_EXIT_FINE;
    if (result != ZR_EXIT_FINE)
        return result;
    zr_status status = zr_lexicon_new(out, user.text, path, &err);
    zr_user_file_free(&user);
    return status == ZR_OK ? ZR_EXIT_FINE
                           : zr_say_error(call, NULL, &err); /* the reason names file and line */
}

static void pass_over(const zr_call *call, const zr_item *item, const zr_error *why)
{
    char safe[204];
    zr_say(call->lang, "略过 %s：%s", "passed over %s: %s", zr_say_safe(safe, item->path),
           zr_say_why(call, why));
}

/* One file of a folder that is broken, too large, or not to be read, costs the others nothing; memory that is
 * refused does. */
static bool may_pass_over(const zr_item *item)
{
    return item->found && item->status != ZR_NO_MEMORY;
}

/* The first that failed and must not; those found in a folder that cannot be read are passed over. */
zr_exit zr_items_judge(const zr_items *items, const zr_call *call, size_t *kept)
{
    zr_exit result = ZR_EXIT_FINE;
    for (size_t i = 0; i < items->count; i++) {
        const zr_item *item = &items->items[i];
        zr_error err = {0};
        if (item->status != ZR_OK && !item->why)
            zr_fail_memory(&err);
        const zr_error *why = item->why ? item->why : &err;
        if (item->status == ZR_OK)
            ++*kept;
        else if (!may_pass_over(item))
            result = zr_say_error(call, item->path, why);
        else
            pass_over(call, item, why);
    }
    return result;
}

static zr_network_kind network_of(const zr_call *call)
{
    static const char *const names[] = {[ZR_NETWORK_TWO_MODE] = "two-mode",
                                        [ZR_NETWORK_ONE_MODE] = "one-mode",
                                        [ZR_NETWORK_DIRECTED] = "directed",
                                        [ZR_NETWORK_UNDIRECTED] = "undirected"};
    for (int kind = 1; call->set.network && kind <= ZR_NETWORK_UNDIRECTED; kind++) {
        if (strcmp(call->set.network, names[kind]) == 0)
            return (zr_network_kind)kind;
    }
    return ZR_NETWORK_TOLD;
}

void zr_items_open(const zr_items *items, const zr_call *call, const zr_lexicon *lexicon,
                   zr_open_archive *archive)
{
    reading_work work = {.items = items->items,
                         .count = items->count,
                         .lexicon = lexicon,
                         .network = network_of(call),
                         .transposed = call->set.transpose,
                         .archive = archive};
    zr_progress_start(&work.progress, call->lang, items->count);
    read_all(&work, zr_jobs(call, items->count));
}

zr_exit zr_items_read(const zr_items *items, const zr_call *call)
{
    size_t kept = 0;
    zr_lexicon *lexicon = NULL;
    zr_exit result = zr_lexicon_for(&lexicon, call);
    if (result == ZR_EXIT_FINE) {
        zr_open_archive *archive = zr_open_archive_new();
        zr_items_open(items, call, lexicon, archive);
        zr_open_archive_free(archive);
        result = zr_items_judge(items, call, &kept);
    }
    zr_lexicon_free(lexicon);
    if (result == ZR_EXIT_FINE && kept == 0)
        return zr_say_failed(call, "没有可读的文件", "nothing that zeren can read");
    return result;
}
