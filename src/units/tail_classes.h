/* Classes of rooms or bodies that share 各 and what they are: 各临床、医技、职能科室. */
#ifndef ZEREN_UNITS_TAIL_CLASSES_H
#define ZEREN_UNITS_TAIL_CLASSES_H

#include "units/sense.h"

/* 各临床: does a list of classes begin with the name? */
bool zr_begins_classes(zr_span name);

/* May the name stand for a class of the list that `first` begins: 各临床, 医技? */
bool zr_is_class_of_rooms(const zr_context *context, zr_span name, zr_span first);
/* Bytes of 各 of 各临床, 局机关各 of 局机关各业务. */
size_t zr_head_of_classes(const zr_context *context, zr_span first);
/* 科室 of 医技科室; or empty. */
zr_span zr_classes_tail(const zr_context *context, zr_span last, zr_span first);

#endif
