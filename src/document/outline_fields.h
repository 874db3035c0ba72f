/* Tables of fields, one block of rows for each measure:
 *
 *     任务名称 | 建设算力平台 | 完成时限 | 2025年12月          任务
 *     牵头单位 | 市科技局     | 配合单位 | 市财政局            建设算力平台
 *     任务名称 | 引进高端人才 | 完成时限 | 2026年6月           牵头单位
 *     牵头单位 | 市人社局     | 配合单位 | 市教育局            市科技局 */
#ifndef ZEREN_DOCUMENT_OUTLINE_FIELDS_H
#define ZEREN_DOCUMENT_OUTLINE_FIELDS_H

#include "document/outline_scan.h"
#include "document/outline_tree.h"

/* 整改类型：限期整改: bytes of the short name of a field, whatever it is called, that stands before a colon
 * at the front of the words; 0: none. O(1). */
size_t zr_field_name_size(zr_span words);

/* Does such a table begin at line `first`, a line of cells? O(1). */
bool zr_fields_begin(zr_span text, const zr_scan *scan, uint32_t first, uint32_t end);

/* Reads it, up to line `end`: a node for each measure under `parent`, or cells for the item `parent` itself
 * where no field names a task. The first line behind it; `first` where there is none. O(table). */
uint32_t zr_fields_take(zr_tree *tree, uint32_t parent, zr_span text, const zr_scan *scan, uint32_t first,
                        uint32_t end, zr_arena *arena);

/* The same, flattened to lines by a copy, or written so: is line `first` the name of a task's field, with the
 * task's name in the next line or behind a colon, and fields of duties below? The line in which the task's
 * name stands, which is `title` then; else ZR_NONE. O(1). */
uint32_t zr_field_lines_begin(zr_span text, const zr_scan *scan, uint32_t first, zr_span *title);

#endif
