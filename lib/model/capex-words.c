/* capex-words.c - The words of the closed lists
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "model/capex-dataset-private.h"

#include <capex/capex-error.h>

#include "base/capex-nearest-private.h"

/* The words of the closed lists, in the order of their enums */
static const char *const company_kinds[] = {"company", "group", "market",
                                            "segment", NULL};
static const char *const source_kinds[] = {"filing",   "issuer", "press",
                                           "research", "data",   "official",
                                           NULL};
static const char *const measure_kinds[] = {"flow", "stock", "rate", "share",
                                            NULL};
static const char *const pointers[] = {"filed", "own", NULL};
static const char *const statuses[] = {"actual",   "guidance", "plan", "report",
                                       "estimate", "rumour",   NULL};
static const char *const scopes[] = {"total", "data-centre", "ai", NULL};

static const char *const finding_kinds[] = {
    "power-of-ten",    "sign",
    "conflict",        "group",
    "member-left-out", "part-above-whole",
    "part-as-whole",   "period-label",
    "same-amount",     "backwards",
    "stale",           "duplicate",
    "double-count",    NULL};

static int
word_parse (const char *const *words, const char *text, GError **error)
{
  g_autofree char *choices = NULL;
  CapexNearest nearest;

  for (int i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], text))
      return i;

  choices = g_strjoinv (", ", (char **) words);
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN, "\"%s\" is none of %s",
               text, choices);
  capex_nearest_init (&nearest, text);
  capex_nearest_offer_words (&nearest, words);
  capex_nearest_suggest (&nearest, error);
  return -1;
}

int
capex_company_kind_parse (const char *text, GError **error)
{
  return word_parse (company_kinds, text, error);
}

int
capex_source_kind_parse (const char *text, GError **error)
{
  return word_parse (source_kinds, text, error);
}

int
capex_measure_kind_parse (const char *text, GError **error)
{
  return word_parse (measure_kinds, text, error);
}

int
capex_pointer_parse (const char *text, GError **error)
{
  return word_parse (pointers, text, error);
}

int
capex_status_parse (const char *text, GError **error)
{
  return word_parse (statuses, text, error);
}

int
capex_scope_parse (const char *text, GError **error)
{
  return word_parse (scopes, text, error);
}

int
capex_finding_kind_parse (const char *text, GError **error)
{
  return word_parse (finding_kinds, text, error);
}

const char *
capex_company_kind_word (CapexCompanyKind kind)
{
  return company_kinds[kind];
}

const char *
capex_source_kind_word (CapexSourceKind kind)
{
  return source_kinds[kind];
}

const char *
capex_measure_kind_word (CapexMeasureKind kind)
{
  return measure_kinds[kind];
}

const char *
capex_pointer_word (CapexPointer pointer)
{
  return pointers[pointer];
}

const char *
capex_finding_kind_word (CapexFindingKind kind)
{
  return kind == CAPEX_FINDING_UNUSED_REASON ? "unused-reason"
                                             : finding_kinds[kind];
}

/**
 * capex_status_to_string:
 * @status: a status
 *
 * The word that stands for a status in files and on the command line.
 *
 * Returns: (transfer none): the word
 */
const char *
capex_status_to_string (CapexStatus status)
{
  g_return_val_if_fail ((guint) status < G_N_ELEMENTS (statuses) - 1, NULL);

  return statuses[status];
}

/**
 * capex_scope_to_string:
 * @scope: a scope
 *
 * The word that stands for a scope in files and on the command line.
 *
 * Returns: (transfer none): the word
 */
const char *
capex_scope_to_string (CapexScope scope)
{
  g_return_val_if_fail ((guint) scope < G_N_ELEMENTS (scopes) - 1, NULL);

  return scopes[scope];
}
