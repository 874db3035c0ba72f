/* poppler's functions, found when the first PDF is opened: it brings fifty libraries along, whose loading
 * takes longer than reading most texts, and few runs read a PDF. */
#ifndef ZEREN_SOURCE_PDF_POPPLER_H
#define ZEREN_SOURCE_PDF_POPPLER_H

#include <poppler.h>

typedef struct zr_poppler {
    __typeof__(poppler_error_quark) *error_quark;
    __typeof__(poppler_document_new_from_bytes) *document_new_from_bytes;
    __typeof__(poppler_document_get_n_pages) *document_get_n_pages;
    __typeof__(poppler_document_get_page) *document_get_page;
    __typeof__(poppler_page_get_size) *page_get_size;
    __typeof__(poppler_page_get_text) *page_get_text;
    __typeof__(poppler_page_get_text_layout) *page_get_text_layout;
    __typeof__(poppler_page_get_text_attributes) *page_get_text_attributes;
    __typeof__(poppler_page_free_text_attributes) *page_free_text_attributes;
    __typeof__(poppler_page_get_image_mapping) *page_get_image_mapping;
    __typeof__(poppler_page_free_image_mapping) *page_free_image_mapping;
    __typeof__(poppler_page_render) *page_render;

    /* poppler tells of damage on stderr; this makes it call back instead. Its C interface has no way to ask
     * for that, the C++ one has. NULL where that function is missing: poppler goes on talking. */
    void (*set_error_callback)(void (*callback)(int category, long long at, const char *words));
} zr_poppler;

/* NULL: it is not on this machine. Any thread may ask. */
const zr_poppler *zr_poppler_load(void);

#endif
