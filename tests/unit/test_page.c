/* The report page: whatever a document says stays data. */
#include "zeren/page.h"

#include "base/buffer.h"
#include "zeren/graph.h"

#include <criterion/criterion.h>
#include <string.h>

static bool gather(void *sink, const char *data, size_t size)
{
    zr_buffer_add(sink, (zr_span){data, size});
    return true;
}

static bool refuse(void *sink, const char *data, size_t size)
{
    (void)sink, (void)data, (void)size;
    return false;
}

static const char hostile[] =
    "{\"format\":\"zeren-graph\",\"version\":1,"
    "\"documents\":[{\"id\":\"d\",\"source\":\"</script><script>alert(1)</script>\",\"title\":\"<img src=x "
    "onerror=alert(2)>\","
    "\"number\":null,\"issuers\":[\"&lt;!--\"],\"date\":null,\"place\":null,\"sha256\":\"\"}],"
    "\"places\":[],"
    "\"units\":[{\"id\":\"-/"
    "<!--甲\",\"name\":\"<!--甲\",\"full_name\":\"javascript:alert(3)\",\"kind\":\"unit\",\"place\":null,"
    "\"sector\":null,\"names\":[\"<!--甲\"]}],"
    "\"measures\":[{\"id\":\"d#1\",\"document\":\"d\",\"parent\":null,\"label\":\"1.\",\"section\":["
    "\"\\u2028]]>\"],"
    "\"title\":\"\\\"'</"
    "title>\",\"kind\":\"task\",\"line\":1,\"span\":[0,9],\"deadlines\":[],\"targets\":[]}],"
    "\"duties\":[{\"measure\":\"d#1\",\"unit\":\"-/"
    "<!--甲\",\"role\":\"lead\",\"basis\":\"label\",\"first\":false,\"rank\":1,"
    "\"expression\":1,\"name\":\"<!--甲\",\"surface\":\"<!--甲\",\"line\":1,\"span\":[0,3]}],"
    "\"findings\":[]}";

static zr_graph *hostile_graph(void)
{
    zr_graph *graph = NULL;
    zr_error err = {0};
    cr_assert_eq(zr_graph_read(&graph, zr_span_of(hostile), &err), ZR_OK, "%s", err.message);
    return graph;
}

static size_t count(const char *text, const char *what)
{
    size_t found = 0;
    for (const char *at = text; (at = strstr(at, what)); at += strlen(what))
        found++;
    return found;
}

Test(page, what_a_document_says_stays_data)
{
    zr_graph *graph = hostile_graph();
    zr_page page = {.graph = graph, .version = "<1>"};
    zr_buffer out = {0};
    cr_assert_eq(zr_page_write(&page, gather, &out, NULL), ZR_OK);
    const char *data = strstr(out.data, "<script type=\"application/json\"");
    cr_assert_not_null(data);
    cr_assert_eq(count(data, "</script"), 2, "only the two elements' own ends");
    cr_assert_eq(count(out.data, "<!--"), 0);
    cr_assert_null(strstr(out.data, "<img"));
    cr_assert_not_null(strstr(data, "\\u003cimg"));
    cr_assert_null(strstr(out.data, "zeren <1>"));
    zr_buffer_free(&out);
    zr_graph_free(graph);
}

Test(page, words_are_cut_from_the_source_and_marked)
{
    zr_graph *graph = hostile_graph();
    zr_source *source = NULL;
    cr_assert_eq(zr_source_read(&source, zr_span_of("abc<b>def"), NULL, NULL), ZR_OK);
    const zr_source *const sources[] = {source};
    zr_page page = {.graph = graph, .sources = sources};
    zr_buffer out = {0};
    cr_assert_eq(zr_page_write(&page, gather, &out, NULL), ZR_OK);
    cr_assert_not_null(strstr(out.data, "1,[[\"abc\",0],\"\\u003cb\\u003edef\"]]"));
    zr_buffer_free(&out);
    zr_source_free(source);
    zr_graph_free(graph);
}

Test(page, a_refused_output_is_an_error)
{
    zr_graph *graph = hostile_graph();
    zr_page page = {.graph = graph};
    zr_error err = {0};
    cr_assert_eq(zr_page_write(&page, refuse, NULL, &err), ZR_IO);
    cr_assert(err.message[0]);
    zr_graph_free(graph);
}
