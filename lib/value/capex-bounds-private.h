/* capex-bounds-private.h - A stated value and what it lies between, in columns
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

#include "base/capex-number-private.h"

G_BEGIN_DECLS

enum
{
  CAPEX_BOUNDS_STATED = 1, /* a single value was stated */
  CAPEX_BOUNDS_LOW = 2,    /* low is known, not open */
  CAPEX_BOUNDS_HIGH = 4,   /* high is known, not open */
  CAPEX_BOUNDS_HEDGED = 8  /* the width comes from the 5 % convention */
};

/* low <= stated <= high where present; absent fields are 0 */
typedef struct
{
  CapexNumber stated;
  CapexNumber low;
  CapexNumber high;
  guint8 flags;
} CapexBounds;

CapexBounds capex_bounds_exact (CapexNumber value);
CapexBounds capex_bounds_unknown (void);

gboolean capex_bounds_is_exact (const CapexBounds *self);
/* States the middle of two known bounds, without the risk of overflow */
void capex_bounds_state_middle (CapexBounds *self);
/* low <= stated <= high, where present: what every constructor checks */
gboolean capex_bounds_is_ordered (const CapexBounds *self);
gboolean capex_bounds_is_positive (const CapexBounds *self);
gboolean capex_bounds_contains (const CapexBounds *self, CapexNumber number);
gboolean capex_bounds_within (const CapexBounds *inner,
                              const CapexBounds *outer);
gboolean capex_bounds_equal (const CapexBounds *a, const CapexBounds *b);
guint capex_bounds_hash (const CapexBounds *self);

/* Below, FALSE means overflow and leaves @out alone; @out may be an input */
gboolean capex_bounds_negate (const CapexBounds *a, CapexBounds *out);
gboolean
capex_bounds_add (const CapexBounds *a, const CapexBounds *b, CapexBounds *out);
gboolean capex_bounds_subtract (const CapexBounds *a,
                                const CapexBounds *b,
                                CapexBounds *out);
gboolean capex_bounds_multiply (const CapexBounds *a,
                                const CapexBounds *b,
                                CapexBounds *out);
/* The raw product of the counts over a positive @divisor */
gboolean capex_bounds_multiply_over (const CapexBounds *a,
                                     const CapexBounds *b,
                                     CapexNumber divisor,
                                     CapexBounds *out);
/* Times numerator / denominator, of any sign; FALSE too if it is x / 0 */
gboolean capex_bounds_scale (const CapexBounds *a,
                             CapexNumber numerator,
                             CapexNumber denominator,
                             CapexBounds *out);

/* FALSE when they have no number in common */
gboolean capex_bounds_intersect (const CapexBounds *a,
                                 const CapexBounds *b,
                                 CapexBounds *out);
void capex_bounds_hull (const CapexBounds *a,
                        const CapexBounds *b,
                        CapexBounds *out);

G_END_DECLS
