/* capex-builder-companies.c - Reading a company, and the members of a group
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "model/capex-builder-rows-private.h"

#include <string.h>

static gboolean
set_no_member (const char *text, GError **error)
{
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
               "\"%s\" is not a member: they are like \"microsoft\" or "
               "\"microsoft@2020-01-01/2024-12-31\"",
               text);
  return FALSE;
}

static gboolean
read_member (CapexDatasetBuilder *self,
             const char *text,
             CapexMemberRow *member,
             GError **error)
{
  const char *at = strchr (text, '@');
  const char *slash = at != NULL ? strchr (at, '/') : NULL;
  g_autofree char *id = at != NULL ? g_strndup (text, (gsize) (at - text))
                                   : g_strdup (text);
  g_autofree char *since = NULL;

  if (*id == '\0' || (at != NULL && slash == NULL))
    return set_no_member (text, error);

  *member = (CapexMemberRow){capex_builder_intern (self, id),
                             CAPEX_DAY_OPEN_FIRST, CAPEX_DAY_OPEN_LAST};
  if (at == NULL)
    return TRUE;

  since = g_strndup (at + 1, (gsize) (slash - at - 1));
  if ((*since != '\0' && !capex_day_parse (since, &member->since, error)) ||
      (slash[1] != '\0' && !capex_day_parse (slash + 1, &member->until, error)))
    return FALSE;
  if (member->since > member->until)
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                   "\"%s\" ends before it starts", text);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_members (CapexDatasetBuilder *self,
              const char *text,
              GArray *members,
              GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      CapexMemberRow member;

      if (!read_member (self, parts[i], &member, error))
        return FALSE;
      for (guint j = 0; j < members->len; j++)
        {
          const CapexMemberRow *other = &g_array_index (members, CapexMemberRow,
                                                        j);

          if (other->company == member.company &&
              other->since <= member.until && member.since <= other->until)
            {
              g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_DUPLICATE,
                           "\"%s\" is a member twice", parts[i]);
              return FALSE;
            }
        }
      g_array_append_val (members, member);
    }
  return TRUE;
}

/* Whether a company that is there already has these members */
static gboolean
same_members (CapexDatasetBuilder *self, const char *id, GArray *members)
{
  guint index = capex_builder_find (self, CAPEX_KEY_COMPANIES, id);
  const CapexCompanyRow *row = &g_array_index (
      self->tables[CAPEX_TABLE_COMPANIES], CapexCompanyRow, index);

  return row->n_members == members->len &&
         (members->len == 0 ||
          memcmp (&g_array_index (self->tables[CAPEX_TABLE_MEMBERS],
                                  CapexMemberRow, row->first_member),
                  members->data, members->len * sizeof (CapexMemberRow)) == 0);
}

static gboolean
read_fiscal (const char *const *v,
             CapexCompanyRow *row,
             int *field,
             GError **error)
{
  const char *rule = v[CAPEX_FIELD_COMPANY_FISCAL_LABEL];

  row->has_fiscal = *v[CAPEX_FIELD_COMPANY_FISCAL_YEAR_END] != '\0';
  if (!row->has_fiscal && *rule != '\0')
    return capex_row_fail (field, CAPEX_FIELD_COMPANY_FISCAL_LABEL, error,
                           CAPEX_ERROR_SYNTAX,
                           "A rule for fiscal years without a fiscal year end");
  if (row->has_fiscal &&
      !capex_fiscal_year_end_parse (v[CAPEX_FIELD_COMPANY_FISCAL_YEAR_END],
                                    rule, &row->fiscal, error))
    return capex_row_blame (field, CAPEX_FIELD_COMPANY_FISCAL_YEAR_END);
  return TRUE;
}

static gboolean
read_gaap (const char *const *v, int *field, GError **error)
{
  const char *gaap = v[CAPEX_FIELD_COMPANY_GAAP];

  if (*gaap != '\0' && !g_str_equal (gaap, "us-gaap") &&
      !g_str_equal (gaap, "ifrs"))
    return capex_row_fail (field, CAPEX_FIELD_COMPANY_GAAP, error,
                           CAPEX_ERROR_UNKNOWN,
                           "\"%s\" is neither us-gaap nor ifrs", gaap);
  return TRUE;
}

gboolean
capex_builder_add_company (CapexDatasetBuilder *self,
                           const char *const *v,
                           int *field,
                           GError **error)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE,
                                            sizeof (CapexMemberRow));
  const char *id = v[CAPEX_FIELD_COMPANY_ID];
  const char *name = v[CAPEX_FIELD_COMPANY_NAME];
  CapexCompanyRow row;
  gboolean added, known;
  int kind = CAPEX_COMPANY_KIND_COMPANY;

  memset (&row, 0, sizeof row);
  if (!capex_row_read_id (v, CAPEX_FIELD_COMPANY_ID, field, error) ||
      !capex_row_read_currency (v, CAPEX_FIELD_COMPANY_CURRENCY, field,
                                error) ||
      !read_gaap (v, field, error) || !read_fiscal (v, &row, field, error))
    return FALSE;
  if (*v[CAPEX_FIELD_COMPANY_KIND] != '\0')
    kind = capex_company_kind_parse (v[CAPEX_FIELD_COMPANY_KIND], error);
  if (kind < 0)
    return capex_row_blame (field, CAPEX_FIELD_COMPANY_KIND);
  if (!read_members (self, v[CAPEX_FIELD_COMPANY_MEMBERS], members, error))
    return capex_row_blame (field, CAPEX_FIELD_COMPANY_MEMBERS);
  if (members->len > 0 && kind != CAPEX_COMPANY_KIND_GROUP)
    return capex_row_fail (field, CAPEX_FIELD_COMPANY_MEMBERS, error,
                           CAPEX_ERROR_SYNTAX, "Only a group has members");

  row.id = capex_builder_intern (self, id);
  row.kind = (guint8) kind;
  row.name = capex_builder_intern (self, *name != '\0' ? name : id);
  row.country = capex_builder_intern (self, v[CAPEX_FIELD_COMPANY_COUNTRY]);
  row.currency = capex_builder_intern (self, v[CAPEX_FIELD_COMPANY_CURRENCY]);
  row.gaap = capex_builder_intern (self, v[CAPEX_FIELD_COMPANY_GAAP]);
  row.year_end = capex_builder_intern (self,
                                       v[CAPEX_FIELD_COMPANY_FISCAL_YEAR_END]);
  row.label = capex_builder_intern (self, v[CAPEX_FIELD_COMPANY_FISCAL_LABEL]);
  row.cik = capex_builder_intern (self, v[CAPEX_FIELD_COMPANY_CIK]);
  row.lei = capex_builder_intern (self, v[CAPEX_FIELD_COMPANY_LEI]);
  row.ticker = capex_builder_intern (self, v[CAPEX_FIELD_COMPANY_TICKER]);
  row.parent = capex_builder_intern (self, v[CAPEX_FIELD_COMPANY_PARENT]);
  row.note = capex_builder_intern (self, v[CAPEX_FIELD_COMPANY_NOTE]);
  row.first_member = self->tables[CAPEX_TABLE_MEMBERS]->len;
  row.n_members = members->len;

  known = capex_builder_find (self, CAPEX_KEY_COMPANIES, id) != CAPEX_NONE;
  if (known && same_members (self, id, members))
    row.first_member =
        g_array_index (self->tables[CAPEX_TABLE_COMPANIES], CapexCompanyRow,
                       capex_builder_find (self, CAPEX_KEY_COMPANIES, id))
            .first_member;
  if (!capex_row_put (self, CAPEX_KEY_COMPANIES, CAPEX_TABLE_COMPANIES, id,
                      &row, &added, error))
    return capex_row_blame (field, CAPEX_FIELD_COMPANY_ID);
  if (!added)
    return TRUE;

  capex_row_note_origin (self, CAPEX_REFERENCE_PARENT,
                         CAPEX_FIELD_COMPANY_PARENT);
  for (guint i = 0; i < members->len; i++)
    capex_row_note_origin (self, CAPEX_REFERENCE_MEMBER,
                           CAPEX_FIELD_COMPANY_MEMBERS);
  g_array_append_vals (self->tables[CAPEX_TABLE_MEMBERS], members->data,
                       members->len);
  return TRUE;
}
