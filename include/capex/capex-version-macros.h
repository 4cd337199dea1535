/* capex-version-macros.h - What marks a function as part of the public API
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#if defined(__GNUC__)
#define _CAPEX_EXTERN extern __attribute__ ((visibility ("default")))
#else
#define _CAPEX_EXTERN extern
#endif

/* Stands alone on the line above every public function */
#define CAPEX_AVAILABLE_IN_ALL _CAPEX_EXTERN
