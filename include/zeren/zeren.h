/* All of libzeren: bytes → source → document → names → graph → analysis → report, map. */
#ifndef ZEREN_ZEREN_H
#define ZEREN_ZEREN_H

#include "zeren/bicliques.h"
#include "zeren/centrality.h"
#include "zeren/cluster.h"
#include "zeren/clustering.h"
#include "zeren/core.h"
#include "zeren/document.h"
#include "zeren/error.h"
#include "zeren/exchange.h"
#include "zeren/page.h"
#include "zeren/finding.h"
#include "zeren/frame.h"
#include "zeren/frame_write.h"
#include "zeren/graph.h"
#include "zeren/graph_frame.h"
#include "zeren/incidence.h"
#include "zeren/lang.h"
#include "zeren/load.h"
#include "zeren/map.h"
#include "zeren/method.h"
#include "zeren/modules.h"
#include "zeren/nestedness.h"
#include "zeren/overlap.h"
#include "zeren/ranking.h"
#include "zeren/sink.h"
#include "zeren/source.h"
#include "zeren/span.h"
#include "zeren/structure.h"
#include "zeren/units.h"

#endif
