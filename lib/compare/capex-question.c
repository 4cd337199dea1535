/* capex-question.c - Reading the parameters of a question
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <string.h>

#include <capex/capex-error.h>

#include "base/capex-nearest-private.h"
#include "compare/capex-comparison-private.h"

/* Most periods that a range may name */
#define MAX_PERIODS 1000

const char *
capex_question_text (CapexQuestion *self, const char *name)
{
  const char *told = g_hash_table_lookup (self->values, name);

  if (told != NULL)
    return told;
  for (guint i = 0; i < self->comparison->n_parameters; i++)
    if (g_str_equal (self->comparison->parameters[i].name, name))
      return self->comparison->parameters[i].initial;
  g_return_val_if_reached (NULL);
}

gboolean
capex_question_company (CapexQuestion *self,
                        const char *name,
                        guint *company,
                        GError **error)
{
  *company = capex_dataset_company_index (self->view->dataset,
                                          capex_question_text (self, name),
                                          error);
  return *company != CAPEX_NONE;
}

static gboolean
contains (GArray *companies, guint company)
{
  for (guint i = 0; i < companies->len; i++)
    if (g_array_index (companies, guint, i) == company)
      return TRUE;
  return FALSE;
}

GArray *
capex_question_companies (CapexQuestion *self, const char *name, GError **error)
{
  g_auto (GStrv) names = g_strsplit (capex_question_text (self, name), ",", -1);
  g_autoptr (GArray) companies = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; names[i] != NULL; i++)
    {
      guint company = capex_dataset_company_index (self->view->dataset,
                                                   names[i], error);

      if (company == CAPEX_NONE)
        return NULL;
      if (contains (companies, company))
        {
          g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_DUPLICATE,
                       "%s is named twice", names[i]);
          return NULL;
        }
      g_array_append_val (companies, company);
    }
  return g_steal_pointer (&companies);
}

/* Some comparisons are of one period */
static gboolean
takes_range (CapexQuestion *self, const char *name)
{
  for (guint i = 0; i < self->comparison->n_parameters; i++)
    if (g_str_equal (self->comparison->parameters[i].name, name))
      return self->comparison->parameters[i].kind == CAPEX_PARAMETER_PERIODS;
  g_return_val_if_reached (FALSE);
}

/* What a period looks like is told, and why this is none where that says more
 * than that it is none */
static gboolean
read_period (CapexQuestion *self,
             const char *name,
             const char *text,
             CapexPeriodLabel *label,
             GError **error)
{
  g_autoptr (GError) fault = NULL;
  gboolean is_new;

  if (capex_period_label_parse (text, label, &fault))
    return TRUE;

  is_new = !g_str_has_prefix (fault->message, "column 1:");
  g_set_error (error, CAPEX_ERROR, fault->code,
               "%s: \"%s\" is not a period as 2025, 2025Q3, 2025-09, FY2025 or "
               "2024-07-01/2025-06-30%s%s%s%s",
               name, text,
               takes_range (self, name) ? ", or a run as 2023..2026" : "",
               is_new ? " (" : "", is_new ? fault->message : "",
               is_new ? ")" : "");
  return FALSE;
}

gboolean
capex_question_period (CapexQuestion *self,
                       const char *name,
                       CapexPeriodLabel *label,
                       GError **error)
{
  return read_period (self, name, capex_question_text (self, name), label,
                      error);
}

/* How many parts of a kind a year has; 0 for kinds that do not follow on each
 * other */
static int
parts_of_year (CapexLabelKind kind)
{
  static const int parts[] = {
      [CAPEX_LABEL_DAYS] = 0,        [CAPEX_LABEL_YEAR] = 1,
      [CAPEX_LABEL_HALF] = 2,        [CAPEX_LABEL_QUARTER] = 4,
      [CAPEX_LABEL_NINE_MONTHS] = 0, [CAPEX_LABEL_MONTH] = 12,
  };

  return parts[kind];
}

static gboolean
append_range (const char *text,
              const CapexPeriodLabel *first,
              const CapexPeriodLabel *last,
              GArray *labels,
              GError **error)
{
  int parts = parts_of_year (first->kind);
  CapexPeriodLabel label = *first;

  if (first->kind != last->kind || first->fiscal != last->fiscal || parts == 0)
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                   "\"%s\" goes from one kind of period to another", text);
      return FALSE;
    }

  while (label.year < last->year ||
         (label.year == last->year && label.part <= last->part))
    {
      if (labels->len == MAX_PERIODS)
        {
          g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_LIMIT,
                       "\"%s\" names more than %d periods", text, MAX_PERIODS);
          return FALSE;
        }
      g_array_append_val (labels, label);
      if (parts > 1 && label.part < parts)
        label.part++;
      else
        {
          label.year++;
          label.part = parts > 1 ? 1 : label.part;
        }
    }
  if (labels->len > 0)
    return TRUE;

  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
               "\"%s\" ends before it starts", text);
  return FALSE;
}

GArray *
capex_question_periods (CapexQuestion *self, const char *name, GError **error)
{
  const char *text = capex_question_text (self, name);
  const char *dots = strstr (text, "..");
  g_autoptr (GArray) labels = g_array_new (FALSE, TRUE,
                                           sizeof (CapexPeriodLabel));
  g_autofree char *start = NULL;
  CapexPeriodLabel first, last;

  if (dots == NULL || !takes_range (self, name))
    {
      if (!read_period (self, name, text, &first, error))
        return NULL;
      g_array_append_val (labels, first);
      return g_steal_pointer (&labels);
    }

  start = g_strndup (text, (gsize) (dots - text));
  if (!read_period (self, name, start, &first, error) ||
      !read_period (self, name, dots + 2, &last, error) ||
      !append_range (text, &first, &last, labels, error))
    return NULL;
  return g_steal_pointer (&labels);
}

gboolean
capex_question_subject (CapexQuestion *self,
                        const char *name,
                        CapexSubject *subject,
                        GError **error)
{
  const char *measure = capex_question_text (self, name);
  guint index;

  if (g_str_equal (measure, "spend"))
    {
      *subject = capex_subject_spend (self->view);
      return TRUE;
    }

  index = capex_dataset_measure_index (self->view->dataset, measure, error);
  *subject = capex_subject_measure (index);
  return index != CAPEX_NONE;
}

gboolean
capex_question_count (CapexQuestion *self,
                      const char *name,
                      guint *count,
                      GError **error)
{
  const char *text = capex_question_text (self, name);
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 1, G_MAXUINT32, &number, NULL))
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                   "\"%s\" is not a whole number above zero", text);
      return FALSE;
    }
  *count = (guint) number;
  return TRUE;
}

gboolean
capex_question_choice (CapexQuestion *self,
                       const char *name,
                       guint *choice,
                       GError **error)
{
  const char *text = capex_question_text (self, name);
  const char *const *choices = self->comparison->choices;
  g_autofree char *all = NULL;

  for (guint i = 0; choices[i] != NULL; i++)
    if (g_str_equal (choices[i], text))
      {
        *choice = i;
        return TRUE;
      }
  all = g_strjoinv (", ", (char **) choices);
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN, "\"%s\" is none of %s",
               text, all);
  return FALSE;
}

gboolean
capex_question_speaker (CapexQuestion *self,
                        const char *name,
                        CapexText *speaker,
                        GError **error)
{
  CapexDataset *dataset = self->view->dataset;
  const char *told = capex_question_text (self, name);
  CapexNearest nearest;

  *speaker = 0;
  if (*told == '\0')
    return TRUE;
  capex_nearest_init (&nearest, told);
  for (guint i = 0; i < capex_dataset_n (dataset, CAPEX_TABLE_LINES); i++)
    {
      CapexText text = capex_dataset_line (dataset, i)->speaker;

      if (g_str_equal (capex_dataset_text (dataset, text), told))
        {
          *speaker = text;
          return TRUE;
        }
      capex_nearest_offer (&nearest, capex_dataset_text (dataset, text));
    }
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
               "Nobody called \"%s\" says anything in the data", told);
  capex_nearest_suggest (&nearest, error);
  return FALSE;
}

static void
append_members (CapexQuestion *self, guint group, GArray *companies)
{
  CapexDataset *dataset = self->view->dataset;
  const CapexCompanyRow *row = capex_dataset_company (dataset, group);

  for (guint i = 0; i < row->n_members; i++)
    {
      guint company =
          capex_dataset_member (dataset, row->first_member + i)->company;

      if (!contains (companies, company))
        g_array_append_val (companies, company);
    }
}

GArray *
capex_question_population (CapexQuestion *self, GError **error)
{
  CapexDataset *dataset = self->view->dataset;
  g_autoptr (GArray) companies = NULL;

  if (*capex_question_text (self, "of") != '\0')
    {
      guint only;

      companies = capex_question_companies (self, "of", error);
      if (companies == NULL || companies->len != 1)
        return g_steal_pointer (&companies);
      only = g_array_index (companies, guint, 0);
      if (capex_dataset_company (dataset, only)->n_members > 0)
        {
          g_array_set_size (companies, 0);
          append_members (self, only, companies);
        }
      return g_steal_pointer (&companies);
    }

  companies = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < capex_dataset_n (dataset, CAPEX_TABLE_COMPANIES); i++)
    if (capex_dataset_company (dataset, i)->kind == CAPEX_COMPANY_KIND_COMPANY)
      g_array_append_val (companies, i);
  return g_steal_pointer (&companies);
}
