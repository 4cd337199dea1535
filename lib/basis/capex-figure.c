/* capex-figure.c - One figure on a basis, and where it comes from
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-figure-private.h"

static void
clear_remark (gpointer remark)
{
  g_free (((CapexRemark *) remark)->cause);
}

CapexFigure *
capex_figure_new (guint32 company, guint32 measure)
{
  CapexFigure *self = g_new0 (CapexFigure, 1);

  self->references = 1;
  self->company = company;
  self->measure = measure;
  self->definition = CAPEX_NONE;
  self->form = capex_form_new ();
  self->witnesses = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->parts = g_ptr_array_new_with_free_func (
      (GDestroyNotify) capex_figure_unref);
  self->rates = g_array_new (FALSE, FALSE, sizeof (CapexRateUse));
  self->remarks = g_array_new (FALSE, FALSE, sizeof (CapexRemark));
  g_array_set_clear_func (self->remarks, clear_remark);
  return self;
}

CapexFigure *
capex_figure_ref (CapexFigure *self)
{
  self->references++;
  return self;
}

void
capex_figure_unref (CapexFigure *self)
{
  if (--self->references > 0)
    return;

  g_free (self->label);
  g_free (self->rule);
  g_array_unref (self->form);
  g_array_unref (self->witnesses);
  g_ptr_array_unref (self->parts);
  g_array_unref (self->rates);
  g_array_unref (self->remarks);
  g_free (self);
}

static void
take_remark (CapexFigure *self, CapexCaveats caveat, char *cause)
{
  CapexRemark remark = {caveat, cause};

  self->caveats |= caveat;
  for (guint i = 0; i < self->remarks->len; i++)
    {
      const CapexRemark *old = &g_array_index (self->remarks, CapexRemark, i);

      if (old->caveat == caveat && g_str_equal (old->cause, cause))
        {
          g_free (cause);
          return;
        }
    }
  g_array_append_val (self->remarks, remark);
}

void
capex_figure_remark (CapexFigure *self,
                     CapexCaveats caveat,
                     const char *format,
                     ...)
{
  va_list arguments;

  va_start (arguments, format);
  take_remark (self, caveat, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

void
capex_figure_witness (CapexFigure *self, guint32 fact)
{
  for (guint i = 0; i < self->witnesses->len; i++)
    if (g_array_index (self->witnesses, guint32, i) == fact)
      return;
  g_array_append_val (self->witnesses, fact);
}

void
capex_figure_inherit (CapexFigure *self, CapexFigure *part)
{
  for (guint i = 0; i < part->remarks->len; i++)
    {
      const CapexRemark *remark = &g_array_index (part->remarks, CapexRemark,
                                                  i);

      take_remark (self, remark->caveat, g_strdup (remark->cause));
    }
  self->caveats |= part->caveats;
}

void
capex_figure_foreach_fact (CapexFigure *self,
                           void (*callback) (guint32 fact, gpointer data),
                           gpointer data)
{
  if (self->parts->len > 0)
    for (guint i = 0; i < self->parts->len; i++)
      capex_figure_foreach_fact (self->parts->pdata[i], callback, data);
  else
    for (guint i = 0; i < self->form->len; i++)
      callback (g_array_index (self->form, CapexTerm, i).fact, data);

  for (guint i = 0; i < self->witnesses->len; i++)
    callback (g_array_index (self->witnesses, guint32, i), data);
}
