/* All of libzeren: bytes → source → document → names → graph → analysis → report, map.
 *
 * Threads. Values that are only read may be shared: any number of threads may ask one graph, incidence,
 * projection or set of names at once. What one thread changes or frees no other may use meanwhile. Calls that
 * rest on igraph take turns on one lock of the process, since igraph keeps global state: zr_clusters_find,
 * zr_centrality_measure, zr_centralization_measure, zr_ranking_measure, zr_holes_measure, zr_transitivity,
 * zr_profile_measure, and every method, comparison and map made of them. A program that itself calls igraph
 * keeps its own calls away from these. Drawings take turns on a lock of their own (Graphviz). */
#ifndef ZEREN_ZEREN_H
#define ZEREN_ZEREN_H

#include "zeren/archive.h"
#include "zeren/backbone.h"
#include "zeren/balance.h"
#include "zeren/bicliques.h"
#include "zeren/calendar.h"
#include "zeren/capacity.h"
#include "zeren/centrality.h"
#include "zeren/change.h"
#include "zeren/cluster.h"
#include "zeren/clustering.h"
#include "zeren/compare.h"
#include "zeren/consistency.h"
#include "zeren/core.h"
#include "zeren/document.h"
#include "zeren/edit.h"
#include "zeren/error.h"
#include "zeren/exchange.h"
#include "zeren/finding.h"
#include "zeren/flags.h"
#include "zeren/frame.h"
#include "zeren/frame_write.h"
#include "zeren/graph.h"
#include "zeren/graph_frame.h"
#include "zeren/hierarchy.h"
#include "zeren/incidence.h"
#include "zeren/lang.h"
#include "zeren/ledger.h"
#include "zeren/load.h"
#include "zeren/map.h"
#include "zeren/method.h"
#include "zeren/modules.h"
#include "zeren/nestedness.h"
#include "zeren/network.h"
#include "zeren/nulls.h"
#include "zeren/outlook.h"
#include "zeren/overlap.h"
#include "zeren/overload.h"
#include "zeren/page.h"
#include "zeren/passage.h"
#include "zeren/qap.h"
#include "zeren/ranking.h"
#include "zeren/sink.h"
#include "zeren/source.h"
#include "zeren/span.h"
#include "zeren/structure.h"
#include "zeren/units.h"
#include "zeren/web.h"

#endif
