/* The words of a ledger: states, what makes a lead. */
#ifndef ZEREN_ANALYSIS_LEDGER_TERMS_H
#define ZEREN_ANALYSIS_LEDGER_TERMS_H

#include "zeren/frame.h"
#include "zeren/ledger.h"

extern const zr_term zr_state_terms[];   /* by zr_state − 1 */
extern const zr_term zr_basis_of_lead[]; /* stated, first */

/* Any of a state's spellings in either language; false for anything else. Empty is ZR_STATE_UNSAID. */
bool zr_state_read(zr_state *out, zr_span word);

#endif
