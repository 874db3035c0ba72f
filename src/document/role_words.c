/* What a unit does in a role, in words that people read. */
#include "document/role_words.h"

const zr_term zr_role_terms[] = {[ZR_LEAD] = {"lead", {{"牵头", "leads"}}},
                                 [ZR_RESPONSIBLE] = {"responsible", {{"责任", "responsible"}}},
                                 [ZR_SUPPORT] = {"support", {{"配合", "supports"}}},
                                 [ZR_GUIDE] = {"guide", {{"指导", "guides"}}},
                                 [ZR_GUIDE + 1] = {"first", {{"列首位", "first-listed"}}},
                                 {NULL, {{NULL, NULL}}}};
