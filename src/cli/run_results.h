/* Everything that zeren run writes, file by file, into a folder that is being filled. */
#ifndef ZEREN_CLI_RUN_RESULTS_H
#define ZEREN_CLI_RUN_RESULTS_H

#include "cli/corpus.h"
#include "cli/crew.h"
#include "cli/out_folder.h"
#include "cli/run_desk.h"

/* Per-document maps are drawn for so many documents at most; of more, the joint ones tell. */
#define ZR_RUN_MAPS 12

/* Each says what fails. */
zr_exit zr_run_graph(const zr_call *call, const zr_corpus *corpus, zr_out_folder *folder);
zr_exit zr_run_tables(const zr_call *call, const zr_corpus *corpus, zr_out_folder *folder,
                      const zr_run_desk *desk);
zr_exit zr_run_findings(const zr_call *call, zr_corpus *corpus, zr_out_folder *folder);
zr_exit zr_run_page(const zr_call *call, zr_corpus *corpus, zr_out_folder *folder, const zr_run_desk *desk);

/* Maps are drawn by other processes while the rest goes on: start them before any thread, end them always, in
 * a hurry when the rest has failed. */
typedef struct zr_run_plan zr_run_plan;
zr_exit zr_run_maps_start(zr_run_plan **out, zr_crew *crew, const zr_call *call, const zr_corpus *corpus,
                          zr_out_folder *folder);
zr_exit zr_run_maps_end(zr_run_plan *plan, zr_crew *crew, const zr_call *call, bool hurry);

/* Prints what is in the folder. */
void zr_run_list(const zr_call *call, const zr_out_folder *folder);

#endif
