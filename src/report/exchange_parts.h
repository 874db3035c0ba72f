/* The writers behind the table of formats, one a file of a format; each as zr_export_part says. */
#ifndef ZEREN_REPORT_EXCHANGE_PARTS_H
#define ZEREN_REPORT_EXCHANGE_PARTS_H

#include "report/out.h"
#include "zeren/exchange.h"

zr_status zr_export_edges_csv(const zr_graph *graph, const zr_export_options *options, zr_put *put,
                              void *sink, zr_error *err);
zr_status zr_export_nodes_csv(const zr_graph *graph, const zr_export_options *options, zr_put *put,
                              void *sink, zr_error *err);
zr_status zr_export_incidence_csv(const zr_graph *graph, const zr_export_options *options, zr_put *put,
                                  void *sink, zr_error *err);
zr_status zr_export_long_csv(const zr_graph *graph, const zr_export_options *options, zr_put *put, void *sink,
                             zr_error *err);
zr_status zr_export_graphml(const zr_graph *graph, const zr_export_options *options, zr_put *put, void *sink,
                            zr_error *err);
zr_status zr_export_gexf(const zr_graph *graph, const zr_export_options *options, zr_put *put, void *sink,
                         zr_error *err);
zr_status zr_export_pajek(const zr_graph *graph, const zr_export_options *options, zr_put *put, void *sink,
                          zr_error *err);
zr_status zr_export_dl(const zr_graph *graph, const zr_export_options *options, zr_put *put, void *sink,
                       zr_error *err);
zr_status zr_export_dl_key(const zr_graph *graph, const zr_export_options *options, zr_put *put, void *sink,
                           zr_error *err);
zr_status zr_export_jgf(const zr_graph *graph, const zr_export_options *options, zr_put *put, void *sink,
                        zr_error *err);
zr_status zr_export_hif(const zr_graph *graph, const zr_export_options *options, zr_put *put, void *sink,
                        zr_error *err);
zr_status zr_export_node_link(const zr_graph *graph, const zr_export_options *options, zr_put *put,
                              void *sink, zr_error *err);
zr_status zr_export_sqlite(const zr_graph *graph, const zr_export_options *options, zr_put *put, void *sink,
                           zr_error *err);

/* A duty's weight by its role. */
double zr_export_weight(const zr_export_options *options, const zr_duty *duty);

/* All units × all measures, empty ones kept. */
zr_status zr_export_matrix(zr_incidence **out, const zr_graph *graph, const zr_export_options *options,
                           zr_error *err);

/* Names that several formats share. */
zr_span zr_export_place(const zr_graph *graph, uint32_t place);      /* code, or empty */
zr_span zr_export_document(const zr_graph *graph, uint32_t measure); /* id */
const char *zr_export_unit_kind(const zr_graph_unit *unit);

#endif
