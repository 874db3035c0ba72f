/* One thing to one file, whole or not at all; what fails is said. */
#include "cli/whole.h"

#include "cli/files.h"
#include "cli/message.h"

zr_exit zr_write_buffer(const zr_call *call, const char *path, const zr_buffer *text)
{
    zr_error err = {0};
    zr_writer writer;
    zr_status status = text->failed ? zr_fail_memory(&err) : zr_writer_open(&writer, path, &err);
    if (status == ZR_OK) {
        bool taken = zr_writer_put(&writer, text->data ? text->data : "", text->size);
        status = zr_writer_close(&writer, taken ? ZR_OK : ZR_IO, &err);
    }
    return status == ZR_OK ? ZR_EXIT_FINE : zr_say_error(call, path, &err);
}

zr_exit zr_write_graph(const zr_call *call, const char *path, const zr_graph *graph)
{
    zr_error err = {0};
    zr_writer writer;
    zr_status status = zr_writer_open(&writer, path, &err);
    if (status == ZR_OK) {
        status = zr_graph_write(graph, false, zr_writer_put, &writer, &err);
        status = zr_writer_close(&writer, status, &err);
    }
    return status == ZR_OK ? ZR_EXIT_FINE : zr_say_error(call, path, &err);
}
