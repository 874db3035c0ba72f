/* Files that were not read, as findings of a graph that holds nothing else: joined to the others it says what
 * is missing from them. */
#include "graph/store.h"

zr_status zr_graph_of_unread(zr_graph **out, const zr_unread_file *files, uint32_t count, zr_error *err)
{
    *out = NULL;
    zr_graph_store *store = zr_store_new();
    if (!store)
        return zr_fail_memory(err);
    for (uint32_t i = 0; i < count; i++) {
        zr_finding *finding = zr_store_add(store, ZR_FINDINGS);
        if (finding)
            *finding = (zr_finding){.code = ZR_F_UNREAD_FILE,
                                    .document = ZR_NONE,
                                    .measure = ZR_NONE,
                                    .detail = zr_store_copy(store, files[i].path),
                                    .reason = {zr_store_copy(store, files[i].reason[ZR_ZH]),
                                               zr_store_copy(store, files[i].reason[ZR_EN])}};
    }
    zr_status status = zr_store_status(store, err);
    if (status == ZR_OK)
        return zr_store_finish(out, store, err);
    zr_store_free(store);
    return status;
}
