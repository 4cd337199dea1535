/* capex-company.c - Who spends: a company, group, market or segment
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-company.h>

#include <capex/capex-dataset.h>

#include "model/capex-dataset-private.h"
#include "model/capex-register-private.h"

/**
 * CapexCompany:
 *
 * Who spends: a company, a group of companies, a market (all investment-grade
 * issuers of a country) or a segment (a part of a company).
 *
 * A company is a view of a row of its dataset, which it keeps alive.
 */
struct _CapexCompany
{
  gatomicrefcount references;
  CapexDataset *dataset;
  guint index;
};

G_DEFINE_BOXED_TYPE (CapexCompany,
                     capex_company,
                     capex_company_ref,
                     capex_company_unref)

static const CapexCompanyRow *
row_of (const CapexCompany *self)
{
  return capex_dataset_company (self->dataset, self->index);
}

/**
 * capex_dataset_dup_company:
 * @self: a dataset
 * @index: a position, less than the number of companies
 *
 * Looks at one company.
 *
 * Returns: (transfer full): the company
 */
CapexCompany *
capex_dataset_dup_company (CapexDataset *self, guint index)
{
  CapexCompany *company;

  g_return_val_if_fail (CAPEX_IS_DATASET (self), NULL);
  g_return_val_if_fail (
      index < capex_dataset_get_n_rows (self, CAPEX_REGISTER_COMPANIES), NULL);

  company = g_new (CapexCompany, 1);
  g_atomic_ref_count_init (&company->references);
  company->dataset = g_object_ref (self);
  company->index = index;
  return company;
}

/**
 * capex_company_ref:
 * @self: a company
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexCompany *
capex_company_ref (CapexCompany *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * capex_company_unref:
 * @self: (transfer full): a company
 *
 * Gives a reference back.
 */
void
capex_company_unref (CapexCompany *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_object_unref (self->dataset);
  g_free (self);
}

/**
 * capex_company_get_id:
 * @self: a company
 *
 * The id by which facts name it.
 *
 * Returns: (transfer none): the id
 */
const char *
capex_company_get_id (const CapexCompany *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_text (self->dataset, row_of (self)->id);
}

/**
 * capex_company_get_kind:
 * @self: a company
 *
 * Tells what it is.
 *
 * Returns: its kind
 */
CapexCompanyKind
capex_company_get_kind (const CapexCompany *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (CapexCompanyKind) row_of (self)->kind;
}

/**
 * capex_company_get_name:
 * @self: a company
 *
 * The name for people.
 *
 * Returns: (transfer none): the name
 */
const char *
capex_company_get_name (const CapexCompany *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_text (self->dataset, row_of (self)->name);
}

/**
 * capex_company_get_country:
 * @self: a company
 *
 * Where it is based.
 *
 * Returns: (transfer none): an ISO 3166 code; empty if not told
 */
const char *
capex_company_get_country (const CapexCompany *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_text (self->dataset, row_of (self)->country);
}

/**
 * capex_company_get_currency:
 * @self: a company
 *
 * The currency it reports in.
 *
 * Returns: (transfer none): an ISO 4217 code; empty if not told
 */
const char *
capex_company_get_currency (const CapexCompany *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_text (self->dataset, row_of (self)->currency);
}

/**
 * capex_company_get_gaap:
 * @self: a company
 *
 * The accounting standards it reports under: `us-gaap` or `ifrs`.
 *
 * Returns: (transfer none): the standards; empty if not told
 */
const char *
capex_company_get_gaap (const CapexCompany *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_text (self->dataset, row_of (self)->gaap);
}

/**
 * capex_company_get_fiscal_year_end:
 * @self: a company
 *
 * The end of its fiscal year: `06-30`, `09-last-Saturday`.
 *
 * Returns: (transfer none): the year end; empty if not told
 */
const char *
capex_company_get_fiscal_year_end (const CapexCompany *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_text (self->dataset, row_of (self)->year_end);
}

/**
 * capex_company_get_fiscal_label:
 * @self: a company
 *
 * Which calendar year names a fiscal year: that of its `end`, of its
 * `start`, or of its end less seven days (`end-7`).
 *
 * Returns: (transfer none): the rule; empty stands for `end`
 */
const char *
capex_company_get_fiscal_label (const CapexCompany *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_text (self->dataset, row_of (self)->label);
}

/**
 * capex_company_get_cik:
 * @self: a company
 *
 * Its number with the SEC.
 *
 * Returns: (transfer none): the CIK, as it was entered; empty if not told
 */
const char *
capex_company_get_cik (const CapexCompany *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_text (self->dataset, row_of (self)->cik);
}

/**
 * capex_company_get_lei:
 * @self: a company
 *
 * Its legal entity identifier.
 *
 * Returns: (transfer none): the LEI; empty if not told
 */
const char *
capex_company_get_lei (const CapexCompany *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_text (self->dataset, row_of (self)->lei);
}

/**
 * capex_company_get_ticker:
 * @self: a company
 *
 * The symbol of its shares.
 *
 * Returns: (transfer none): the ticker; empty if not told
 */
const char *
capex_company_get_ticker (const CapexCompany *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_text (self->dataset, row_of (self)->ticker);
}

/**
 * capex_company_get_parent:
 * @self: a company
 *
 * The company of which a segment is a part.
 *
 * Returns: (transfer none): the id of the parent; empty if it has none
 */
const char *
capex_company_get_parent (const CapexCompany *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  guint32 parent = row_of (self)->parent;

  if (parent == CAPEX_NONE)
    return "";
  return capex_dataset_text (self->dataset,
                             capex_dataset_company (self->dataset, parent)->id);
}

/**
 * capex_company_dup_members:
 * @self: a company
 *
 * The members of a group, as in `companies.csv`: ids separated by
 * semicolons, each with the days of its membership where they are told
 * (`a;b@2020-01-01/`).
 *
 * Returns: (transfer full): the members; empty if it has none
 */
char *
capex_company_dup_members (const CapexCompany *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_auto (GStrv) fields = capex_dataset_dup_row (self->dataset,
                                                 CAPEX_REGISTER_COMPANIES,
                                                 self->index);

  return g_strdup (fields[CAPEX_FIELD_COMPANY_MEMBERS]);
}

/**
 * capex_company_get_note:
 * @self: a company
 *
 * A remark.
 *
 * Returns: (transfer none): the note; empty if not told
 */
const char *
capex_company_get_note (const CapexCompany *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_text (self->dataset, row_of (self)->note);
}
