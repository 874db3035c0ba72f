/* Everything that zeren run writes, file by file, into a folder that is being filled. */
#include "cli/run_results.h"

#include "cli/analysis.h"
#include "cli/files.h"
#include "cli/findings.h"
#include "cli/ledger.h"
#include "cli/message.h"
#include "zeren/frame_write.h"
#include "zeren/graph_frame.h"

#include <stdio.h>
#include <stdlib.h>

/* A path in the folder for `name`, or a failure said. */
static zr_exit path_for(char **path, const zr_call *call, zr_out_folder *folder, const char *name)
{
    zr_error err = {0};
    return zr_out_folder_file(path, folder, name, &err) == ZR_OK
               ? ZR_EXIT_FINE
               : zr_out_folder_say(call, folder, name, &err);
}

zr_exit zr_run_graph(const zr_call *call, const zr_corpus *corpus, zr_out_folder *folder)
{
    char *path;
    zr_error err = {0};
    zr_writer writer;
    zr_exit result = path_for(&path, call, folder, "graph.json");
    if (result != ZR_EXIT_FINE)
        return result;
    zr_status status = zr_writer_create(&writer, path, &err);
    if (status == ZR_OK) {
        status = zr_graph_write(corpus->graph, false, zr_writer_put, &writer, &err);
        status = zr_writer_close(&writer, status, &err);
    }
    free(path);
    return status == ZR_OK ? ZR_EXIT_FINE : zr_out_folder_say(call, folder, "graph.json", &err);
}

static zr_exit write_table(const zr_call *call, zr_out_folder *folder, const zr_frame *frame,
                           const char *name)
{
    char *path, file[80];
    snprintf(file, sizeof file, "tables/%s.csv", name);
    zr_exit result = path_for(&path, call, folder, file);
    if (result != ZR_EXIT_FINE)
        return result;
    zr_error err = {0};
    zr_writer writer;
    zr_table_style style = {.bom = call->set.bom};
    zr_status status = zr_writer_create(&writer, path, &err);
    if (status == ZR_OK) {
        status = zr_frame_write_csv(frame, &style, zr_writer_put, &writer, &err);
        status = zr_writer_close(&writer, status, &err);
    }
    free(path);
    return status == ZR_OK ? ZR_EXIT_FINE : zr_out_folder_say(call, folder, file, &err);
}

static zr_exit write_graph_table(const zr_call *call, const zr_corpus *corpus, zr_out_folder *folder,
                                 zr_graph_table table)
{
    zr_error err = {0};
    zr_frame *frame;
    if (zr_graph_frame(&frame, corpus->graph, table, &err) != ZR_OK)
        return zr_say_error(call, zr_graph_table_name(table), &err);
    zr_exit result = write_table(call, folder, frame, zr_graph_table_name(table));
    zr_frame_free(frame);
    return result;
}

/* A table of the analysis: its file, its method, what its rows are. */
typedef struct run_table {
    const char *name, *method;
    zr_rows rows;
} run_table;

static const run_table tables[] = {{"load", "load", ZR_ROWS_UNITS},
                                   {"load-sectors", "load", ZR_ROWS_SECTORS},
                                   {"load-by-document", "load-by-document", ZR_ROWS_UNITS},
                                   {"sectors-by-document", "load-by-document", ZR_ROWS_SECTORS},
                                   {"documents-summary", "documents", ZR_ROWS_UNITS},
                                   {"places-summary", "places", ZR_ROWS_UNITS},
                                   {"inequality", "inequality", ZR_ROWS_UNITS},
                                   {"centrality", "centrality", ZR_ROWS_UNITS},
                                   {"overlap", "overlap", ZR_ROWS_UNITS},
                                   {"leads", "leads", ZR_ROWS_UNITS},
                                   {"clusters", "clusters", ZR_ROWS_UNITS}};

static zr_exit write_analysis(const zr_call *call, const zr_corpus *corpus, zr_out_folder *folder,
                              const run_table *table)
{
    zr_frame *frame;
    zr_selection selection = {.rows = table->rows, .keep_unowned = true};
    zr_exit result = zr_analyze_if_small(&frame, call, corpus->graph, &selection, table->method);
    if (result == ZR_EXIT_FINE && frame)
        result = write_table(call, folder, frame, table->name);
    zr_frame_free(frame);
    return result;
}

/* The ledger as people fill it in: for a spreadsheet, in their language. */
static zr_exit write_ledger(const zr_call *call, const zr_corpus *corpus, zr_out_folder *folder,
                            const zr_run_desk *desk)
{
    char *path;
    zr_error err = {0};
    zr_frame *frame;
    zr_writer writer;
    zr_ledger_options options = {.unit = ZR_NONE, .answers = desk->answers};
    zr_table_style style = {.lang = call->lang, .bom = true, .titles = true, .columns = zr_ledger_columns};
    zr_exit result = path_for(&path, call, folder, "ledger.csv");
    if (result != ZR_EXIT_FINE)
        return result;
    zr_status status = zr_ledger_frame(&frame, corpus->graph, &options, &err);
    if (status == ZR_OK)
        status = zr_writer_create(&writer, path, &err);
    if (status == ZR_OK) {
        status = zr_frame_write_csv(frame, &style, zr_writer_put, &writer, &err);
        status = zr_writer_close(&writer, status, &err);
    }
    zr_frame_free(frame);
    free(path);
    return status == ZR_OK ? ZR_EXIT_FINE : zr_say_error(call, "ledger.csv", &err);
}

zr_exit zr_run_tables(const zr_call *call, const zr_corpus *corpus, zr_out_folder *folder,
                      const zr_run_desk *desk)
{
    zr_exit result = ZR_EXIT_FINE;
    for (int table = 0; table < ZR_GRAPH_TABLES && result == ZR_EXIT_FINE; table++)
        result = write_graph_table(call, corpus, folder, (zr_graph_table)table);
    for (size_t i = 0; i < sizeof tables / sizeof *tables && result == ZR_EXIT_FINE; i++)
        result = write_analysis(call, corpus, folder, &tables[i]);
    for (uint32_t i = 0; i < desk->count && result == ZR_EXIT_FINE; i++)
        result = write_table(call, folder, desk->frames[i], zr_frame_name(desk->frames[i]));
    return result == ZR_EXIT_FINE ? write_ledger(call, corpus, folder, desk) : result;
}

zr_exit zr_run_findings(const zr_call *call, zr_corpus *corpus, zr_out_folder *folder)
{
    char *path;
    zr_buffer text = {0};
    zr_error err = {0};
    zr_exit result = path_for(&path, call, folder, "findings.txt");
    if (result != ZR_EXIT_FINE)
        return result;
    for (uint32_t i = 0; i < corpus->graph->finding_count; i++)
        zr_finding_text(&text, call->lang, corpus, i, 100);
    zr_status status = text.failed ? zr_fail_memory(&err) : zr_file_create(path, zr_buffer_span(&text), &err);
    zr_buffer_free(&text);
    free(path);
    return status == ZR_OK ? ZR_EXIT_FINE : zr_out_folder_say(call, folder, "findings.txt", &err);
}
