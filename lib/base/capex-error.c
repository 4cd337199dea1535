/* capex-error.c - What the world can do to a calculation
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-error.h>

/**
 * CapexError:
 * @CAPEX_ERROR_SYNTAX: a text is not understood
 * @CAPEX_ERROR_OUT_OF_RANGE: a value does not fit where it should go
 * @CAPEX_ERROR_UNIT: two units cannot be combined
 * @CAPEX_ERROR_UNKNOWN: a name that nobody registered
 * @CAPEX_ERROR_DUPLICATE: one id is told twice, differently
 * @CAPEX_ERROR_MISSING: no fact answers the question
 * @CAPEX_ERROR_REFUSED: the figures would not be comparable
 * @CAPEX_ERROR_RATE: there is no exchange rate for the day or the period
 * @CAPEX_ERROR_LIMIT: an input exceeds one of the limits
 * @CAPEX_ERROR_IO: a file could not be read or written
 * @CAPEX_ERROR_CANCELLED: the work was cancelled before its end
 *
 * What went wrong, as far as a caller would act on it.
 *
 * The message beside the code names the offending value, and the file, line
 * and column where they are known.
 */

/**
 * capex_error_quark:
 *
 * Gets the one error domain of the library.
 *
 * Returns: the domain of every [error@Capex.Error]
 */
GQuark
capex_error_quark (void)
{
  return g_quark_from_static_string ("capex-error-quark");
}

/**
 * capex_error_is_refusal:
 * @error: an error, of any domain
 *
 * Tells whether a question was understood and has no sound answer, as opposed
 * to a question or an input that is wrong.
 *
 * That is so for %CAPEX_ERROR_REFUSED, %CAPEX_ERROR_MISSING, %CAPEX_ERROR_RATE
 * and %CAPEX_ERROR_UNIT.
 *
 * Returns: %TRUE for a refusal
 */
gboolean
capex_error_is_refusal (const GError *error)
{
  g_return_val_if_fail (error != NULL, FALSE);

  return g_error_matches (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED) ||
         g_error_matches (error, CAPEX_ERROR, CAPEX_ERROR_MISSING) ||
         g_error_matches (error, CAPEX_ERROR, CAPEX_ERROR_RATE) ||
         g_error_matches (error, CAPEX_ERROR, CAPEX_ERROR_UNIT);
}
