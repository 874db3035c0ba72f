/* Names that a sentence can tell to do something. */
#ifndef ZEREN_DOCUMENT_DUTIES_BODIES_H
#define ZEREN_DOCUMENT_DUTIES_BODIES_H

#include "document/duties_clean.h"

/* A body that a sentence can tell to do something. Of those in 会 these: 座谈会, 博览会 and 推进会 are held.
 */
bool zr_is_body(zr_span name);

/* 云山街道 in a list of bodies. */
bool zr_is_place_name(zr_span name);

/* Is every name of the list a body? Of those before it the last may lend its tail to short ones
 * (网信、科技等部门; 移动、电信、联通公司), to places (海曙区、宁海县人民政府) and to levels (市、县财政局).
 * 等 may leave it open (市财政局、市审计局等). O(size). */
bool zr_are_bodies(zr_span list);

/* 县交通运输局、青山公路段: a body, and behind it others of which some end like none. Only a mark that parts
 * them from what they do (：) tells that these are names. O(size). */
bool zr_are_bodies_and_more(zr_span list);

/* 公路段; 县一中、青山林场: what stands between a comma and 配合, behind one who was told: one of them at
 * least is a body, or short with a level or a tail of such bodies, and the others could be one. O(size). */
bool zr_are_helpers(zr_span list);

/* 市财政局等|负责: the bytes of 等 before `end` that leaves a list open behind its last body, or 0. O(1). */
size_t zr_etc_before(zr_span text, size_t start, size_t end);

/* 清河街道, 清河、西三旗街道和东北旺乡: towns by their names, the last one's tail printed; among them bodies.
 * Not 特色小镇, 全镇, 各乡镇. O(size). */
bool zr_are_towns(zr_span list);

/* 东湖区、西山县: several places of that level, by their names. */
bool zr_are_counties(zr_span list);

/* 机关, 群团组织 behind 等: what those before it are, and no body. */
bool zr_is_kind_of_bodies(zr_span name);

/* 有关部门, 各级政府, 各乡镇、各有关部门: nobody in particular. */
bool zr_tells_anybody(zr_span names);

/* 各地财政、教育部门: everywhere, and in particular; not 各地各部门, 各地有关部门. */
bool zr_is_line_of_all(zr_span name);

/* 地方各级人民政府: a set that is told what it answers for (负责…); not 各级政府及有关部门. */
bool zr_set_governs(zr_span name);

/* Is one of the names a body, and no set of bodies (各县区各部门)? O(size). */
bool zr_names_body(zr_span names);

/* 会同市财政局、市审计局等部门，建立…; 会同市审计局多渠道筹措…: where the bodies at `start` end, at `most` at
 * the latest, before words that are no verbs of duty; 0 where none do. */
size_t zr_bodies_end(zr_span text, size_t start, size_t most);

/* 县公安局负责秩序, 配合单位：…: do the words begin with a body's name or a label? Not 负责秩序,
 * 会同县公安局. O(1). */
bool zr_begins_with_body(zr_span words);

/* For the tests: are the words in order? */
bool zr_body_words_sorted(void);

/* 各区、镇、街道; 区、镇、街道: levels of government and nothing else, several of them, that 各 says are sets
 * or that go down to the towns. */
bool zr_are_levels(zr_span list);

/* 市科技局 where a label asks for persons; not 李宝科, 县委常委, 各部门. */
bool zr_is_body_for_person(zr_span name);

/* Where a label asks for persons, is every name of clean bytes [start, end) a body, and none a person's
 * (李宝科) or a post (各单位主要负责人)? White space parts names that no mark does: 王刚 市科技局. */
bool zr_are_bodies_for_persons(const zr_clean *clean, size_t start, size_t end);

#endif
