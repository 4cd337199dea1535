/* capex-form-private.h - Sums and differences of facts, evaluated once
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

#include "model/capex-dataset-private.h"
#include "value/capex-ratio-private.h"

/* numerator / denominator times a fact.  A form is a GArray of these with one
 * term a fact, in the order of the facts; so what stands on both sides of a
 * difference has cancelled before anything is rounded. */
typedef struct
{
  guint32 fact;
  gint64 numerator;
  gint64 denominator; /* above zero */
  CapexBounds bounds; /* of the fact */
} CapexTerm;

GArray *capex_form_new (void);
/* Adds factor times a fact */
gboolean capex_form_add_fact (GArray *form,
                              const CapexFactView *fact,
                              gint64 numerator,
                              gint64 denominator,
                              GError **error);
/* Adds sign times another form */
gboolean
capex_form_add (GArray *form, GArray *other, gint64 sign, GError **error);
gboolean capex_form_evaluate (GArray *form, CapexBounds *out, GError **error);

/* above / below, with below above zero: a quotient before it is rounded */
typedef struct
{
  CapexNumber above;
  CapexNumber below;
} CapexFraction;

/* The least or the greatest value of a / b for b above zero; facts may stand in
 * both.  FALSE: it is open, does not fit, or is of too many facts; the bounds
 * of a and b alone are then what is known. */
gboolean
capex_form_extreme (GArray *a, GArray *b, gboolean largest, CapexFraction *out);
/* The tightest bounds of a / b for b above zero; facts may stand in both */
gboolean capex_form_quotient (GArray *a,
                              GArray *b,
                              CapexRatioBounds *out,
                              GError **error);
