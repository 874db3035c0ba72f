/* Zip files that are documents. */
#ifndef ZEREN_SOURCE_OFFICE_H
#define ZEREN_SOURCE_OFFICE_H

#include "source/source.h"

/* Reads a docx; refuses other office files and plain archives, each with its own advice. */
zr_status zr_source_read_office(zr_source *source, zr_error *err);

/* Nothing in it says that it is one document: an archive of files. */
bool zr_zip_is_archive(zr_span bytes);

#endif
