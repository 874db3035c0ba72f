/* Finds poppler's functions. */
#include "source/pdf_poppler.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

static const struct {
    size_t place; /* in zr_poppler */
    const char *name;
} functions[] = {
    {offsetof(zr_poppler, error_quark), "poppler_error_quark"},
    {offsetof(zr_poppler, document_new_from_bytes), "poppler_document_new_from_bytes"},
    {offsetof(zr_poppler, document_get_n_pages), "poppler_document_get_n_pages"},
    {offsetof(zr_poppler, document_get_page), "poppler_document_get_page"},
    {offsetof(zr_poppler, page_get_size), "poppler_page_get_size"},
    {offsetof(zr_poppler, page_get_text), "poppler_page_get_text"},
    {offsetof(zr_poppler, page_get_text_layout), "poppler_page_get_text_layout"},
    {offsetof(zr_poppler, page_get_text_attributes), "poppler_page_get_text_attributes"},
    {offsetof(zr_poppler, page_free_text_attributes), "poppler_page_free_text_attributes"},
    {offsetof(zr_poppler, page_get_image_mapping), "poppler_page_get_image_mapping"},
    {offsetof(zr_poppler, page_free_image_mapping), "poppler_page_free_image_mapping"},
    {offsetof(zr_poppler, page_render), "poppler_page_render"},
};

static zr_poppler found;
static bool complete;

static bool take(void *library, size_t place, const char *name)
{
    void *symbol = library ? dlsym(library, name) : NULL;
    memcpy((char *)&found + place, &symbol, sizeof symbol);
    return symbol != NULL;
}

static void load(void)
{
    void *library = dlopen(ZR_POPPLER, RTLD_NOW | RTLD_LOCAL); /* the one that it was built with */
    complete = library != NULL;
    for (size_t i = 0; i < sizeof functions / sizeof *functions && complete; i++)
        complete = take(library, functions[i].place, functions[i].name);
    take(library, offsetof(zr_poppler, set_error_callback), "_Z16setErrorCallbackPFv13ErrorCategoryxPKcE");
}

const zr_poppler *zr_poppler_load(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return complete ? &found : NULL;
}
