/* test-damaged.c - The bundled CSV files with one byte, field or line damaged
 *
 * A damaged copy is refused with file, line and column, and leaves nothing
 * behind; or it is read, and then exactly the row that was hit differs, in the
 * field that was hit.
 *
 * SPDX-License-Identifier: MIT
 */
#include <string.h>

#include "capex-test-csv.h"

#define N_DAMAGED 200

/* Between values, none of which can hold it */
#define SEPARATOR "\r\r"

/* A field as it stands in a file */
typedef struct
{
  gsize begin, end; /* without the delimiter behind it */
} Field;

typedef struct
{
  gsize begin, end; /* with its line end */
  GArray *fields;
} Record;

typedef struct
{
  char *text;
  gsize length;
  GPtrArray *records;
} File;

/* The files as they are, and the rows that they make as one text each */
static File files[CAPEX_N_REGISTERS];
static GPtrArray *rows[CAPEX_N_REGISTERS];

/* What was done to a file, and what it may change at most */
typedef struct
{
  const char *what;
  CapexRegister table;
  GString *text;
  guint record; /* the one that was hit, the header being 0 */
  guint field;
  gboolean loses_row;
  gboolean keeps_rows;
} Damage;

typedef enum
{
  WAS_REFUSED,
  WAS_READ
} Outcome;

static void
record_free (gpointer data)
{
  Record *record = data;

  g_array_unref (record->fields);
  g_free (record);
}

/* Written apart from the reader, for files that are known to be well formed:
 * a delimiter counts when the quotes before it are even */
static GPtrArray *
split_records (const char *text, gsize length)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (record_free);
  Record *record = NULL;
  gsize begin = 0;
  gboolean quoted = FALSE;

  for (gsize at = 0; at < length; at++)
    {
      if (record == NULL)
        {
          record = g_new0 (Record, 1);
          record->begin = begin = at;
          record->fields = g_array_new (FALSE, FALSE, sizeof (Field));
          g_ptr_array_add (records, record);
        }
      if (text[at] == '"')
        quoted = !quoted;
      if (!quoted && (text[at] == ',' || text[at] == '\n'))
        {
          Field field = {begin, at};

          g_array_append_val (record->fields, field);
          record->end = begin = at + 1;
          if (text[at] == '\n')
            record = NULL;
        }
    }
  return records;
}

/* Rates are many, and only their sources and themselves concern them: for other
 * damage they are left out, to be quick */
static gboolean
concerns (const Damage *damage, CapexRegister table)
{
  return damage == NULL || table != CAPEX_REGISTER_RATES ||
         damage->table == CAPEX_REGISTER_RATES ||
         damage->table == CAPEX_REGISTER_SOURCES;
}

static gboolean
read_tables (CapexDatasetBuilder *builder,
             const Damage *damage,
             CapexRegister end,
             CapexRegister *failed,
             GError **error)
{
  for (CapexRegister table = 0; table < end; table++)
    {
      gboolean is_hit = damage != NULL && damage->table == table;
      const char *text = is_hit ? damage->text->str : files[table].text;
      gsize length = is_hit ? damage->text->len : files[table].length;

      *failed = table;
      if (concerns (damage, table) &&
          !read_text (builder, table, text, (gssize) length, error))
        return FALSE;
    }
  return TRUE;
}

static GPtrArray *
dup_rows (CapexDataset *dataset, CapexRegister table)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  guint n_rows = capex_dataset_get_n_rows (dataset, table);

  for (guint i = 0; i < n_rows; i++)
    {
      g_auto (GStrv) values = capex_dataset_dup_row (dataset, table, i);

      g_ptr_array_add (texts, g_strjoinv (SEPARATOR, values));
    }
  return texts;
}

static void
load_files (void)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (CapexDataset) dataset = NULL;
  g_autofree char *folder = capex_test_path ("../../data");
  g_autoptr (GError) error = NULL;
  CapexRegister failed;

  for (CapexRegister table = 0; table < CAPEX_N_REGISTERS; table++)
    {
      g_autofree char *path =
          g_build_filename (folder, capex_register_get_file_name (table), NULL);

      ck_assert (g_file_get_contents (path, &files[table].text,
                                      &files[table].length, NULL));
      files[table].records = split_records (files[table].text,
                                            files[table].length);
    }

  read_tables (builder, NULL, CAPEX_N_REGISTERS, &failed, &error);
  assert_no_error (error);
  dataset = capex_dataset_builder_finish (builder, &error);
  assert_no_error (error);
  for (CapexRegister table = 0; table < CAPEX_N_REGISTERS; table++)
    rows[table] = dup_rows (dataset, table);
}

static void
free_files (void)
{
  for (CapexRegister table = 0; table < CAPEX_N_REGISTERS; table++)
    {
      g_clear_pointer (&files[table].text, g_free);
      g_clear_pointer (&files[table].records, g_ptr_array_unref);
      g_clear_pointer (&rows[table], g_ptr_array_unref);
    }
}

static const Record *
record_at (CapexRegister table, guint index)
{
  return g_ptr_array_index (files[table].records, index);
}

static const Field *
field_at (CapexRegister table, guint record, guint field)
{
  return &g_array_index (record_at (table, record)->fields, Field, field);
}

/* The record and the field that hold the byte at @at, with its delimiter */
static void
hit_byte (Damage *damage, gsize at)
{
  const File *file = &files[damage->table];

  damage->record = 0;
  while (record_at (damage->table, damage->record)->end <= at &&
         damage->record + 1 < file->records->len)
    damage->record++;

  damage->field = 0;
  while (field_at (damage->table, damage->record, damage->field)->end < at &&
         damage->field + 1 <
             record_at (damage->table, damage->record)->fields->len)
    damage->field++;
}

/* Bytes that damage most often makes, or that do the most harm */
static char
random_byte (GRand *random)
{
  static const char harmful[] = ",\"\n\r\0\x80\xFF;-.0123456789 $%@abcxyz";

  return g_rand_boolean (random)
             ? harmful[g_rand_int_range (random, 0, sizeof harmful)]
             : (char) g_rand_int_range (random, 0, 256);
}

static void
damage_byte (Damage *damage, GRand *random)
{
  gsize at = (gsize) g_rand_int_range (random, 0, (gint32) damage->text->len);
  char byte = random_byte (random);

  hit_byte (damage, at);
  switch (g_rand_int_range (random, 0, 3))
    {
    case 0:
      damage->what = "a byte deleted";
      g_string_erase (damage->text, (gssize) at, 1);
      break;
    case 1:
      damage->what = "a byte inserted";
      g_string_insert_c (damage->text, (gssize) at, byte);
      break;
    default:
      damage->what = "a byte replaced";
      damage->text->str[at] = byte;
      break;
    }
}

static void
replace_field (Damage *damage, const char *value, gsize length)
{
  const Field *field = field_at (damage->table, damage->record, damage->field);

  g_string_erase (damage->text, (gssize) field->begin,
                  (gssize) (field->end - field->begin));
  g_string_insert_len (damage->text, (gssize) field->begin, value,
                       (gssize) length);
}

static void
damage_field (Damage *damage, GRand *random)
{
  const File *file = &files[damage->table];
  gint32 n_records = (gint32) file->records->len;
  guint other = (guint) g_rand_int_range (random, 1, n_records);
  const Field *from;

  damage->record = (guint) g_rand_int_range (random, 1, n_records);
  damage->field = (guint) g_rand_int_range (
      random, 0, (gint32) record_at (damage->table, 0)->fields->len);

  switch (g_rand_int_range (random, 0, 3))
    {
    case 0:
      damage->what = "a field emptied";
      replace_field (damage, "", 0);
      break;
    case 1:
      damage->what = "a field taken from another row";
      from = field_at (damage->table, other, damage->field);
      replace_field (damage, file->text + from->begin, from->end - from->begin);
      break;
    default:
      damage->what = "a field filled with noise";
      replace_field (damage, "~noise~", strlen ("~noise~"));
      break;
    }
}

static void
damage_line (Damage *damage, GRand *random)
{
  const File *file = &files[damage->table];
  const Record *record, *next;

  damage->record = (guint) g_rand_int_range (random, 0,
                                             (gint32) file->records->len - 1);
  record = record_at (damage->table, damage->record);
  next = record_at (damage->table, damage->record + 1);

  switch (g_rand_int_range (random, 0, 3))
    {
    case 0:
      damage->what = "a line deleted";
      damage->loses_row = TRUE;
      g_string_erase (damage->text, (gssize) record->begin,
                      (gssize) (record->end - record->begin));
      break;
    case 1:
      damage->what = "a line repeated";
      damage->keeps_rows = TRUE;
      g_string_insert_len (damage->text, (gssize) record->end,
                           file->text + record->begin,
                           (gssize) (record->end - record->begin));
      break;
    default:
      damage->what = "a line moved behind the next";
      damage->keeps_rows = TRUE;
      g_string_insert_len (damage->text, (gssize) next->end,
                           file->text + record->begin,
                           (gssize) (record->end - record->begin));
      g_string_erase (damage->text, (gssize) record->begin,
                      (gssize) (record->end - record->begin));
      break;
    }
}

static void
damage_init (Damage *self, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  *self = (Damage){
      .table = (CapexRegister) g_rand_int_range (random, 0, CAPEX_N_REGISTERS)};
  /* every other time the facts, which are what it is about */
  if (g_rand_boolean (random))
    self->table = CAPEX_REGISTER_FACTS;
  self->text = g_string_new_len (files[self->table].text,
                                 (gssize) files[self->table].length);

  switch (seed % 3)
    {
    case 0:
      damage_byte (self, random);
      break;
    case 1:
      damage_field (self, random);
      break;
    default:
      damage_line (self, random);
      break;
    }
}

static void
damage_clear (Damage *self)
{
  g_string_free (self->text, TRUE);
}

/* Every line of the message names a file, a line and a column; only the last
 * one may count what is not told */
static void
check_places (const Damage *damage, const GError *error)
{
  g_auto (GStrv) lines = g_strsplit (error->message, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    ck_assert_msg (
        g_regex_match_simple ("^[a-z]+\\.csv:[1-9][0-9]*:[1-9][0-9]*: .*\"",
                              lines[i], 0, 0) ||
            (i > 0 && lines[i + 1] == NULL &&
             g_regex_match_simple ("^and (at least )?[0-9]+ more", lines[i], 0,
                                   0)),
        "%s: %s", damage->what, error->message);
}

/* The builder holds what the files before the refused one make */
static void
check_nothing_is_left (const Damage *damage,
                       CapexDatasetBuilder *builder,
                       CapexRegister refused)
{
  g_autoptr (CapexDatasetBuilder) fresh = capex_dataset_builder_new ();
  g_autoptr (CapexDataset) left = NULL;
  g_autoptr (CapexDataset) expected = NULL;
  CapexRegister failed;

  ck_assert (read_tables (fresh, damage, refused, &failed, NULL));
  left = capex_dataset_builder_finish (builder, NULL);
  expected = capex_dataset_builder_finish (fresh, NULL);
  ck_assert ((left == NULL) == (expected == NULL));
  if (left != NULL)
    {
      g_autofree char *told = dump (left);
      g_autofree char *told_of_fresh = dump (expected);

      ck_assert (g_str_equal (told, told_of_fresh));
    }
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  const char *const *left = a, *const *right = b;

  return strcmp (*left, *right);
}

/* The rows of one table that another has not, both being sorted */
static GPtrArray *
subtract (GPtrArray *from, GPtrArray *these)
{
  GPtrArray *rest = g_ptr_array_new ();
  guint j = 0;

  for (guint i = 0; i < from->len; i++)
    {
      while (j < these->len && strcmp (these->pdata[j], from->pdata[i]) < 0)
        j++;
      if (j < these->len && g_str_equal (these->pdata[j], from->pdata[i]))
        j++;
      else
        g_ptr_array_add (rest, from->pdata[i]);
    }
  return rest;
}

/* The text of a field without its quotes */
static char *
dup_value (const char *text, gsize length)
{
  GString *value = g_string_new (NULL);
  gboolean is_quoted = length > 0 && text[0] == '"';

  for (gsize i = is_quoted ? 1 : 0; i < length - (is_quoted ? 1 : 0); i++)
    {
      g_string_append_c (value, text[i]);
      if (is_quoted && text[i] == '"')
        i++;
    }
  return g_string_free (value, FALSE);
}

/* The row as the file has it, without the damage */
static char *
dup_hit_row (const Damage *damage)
{
  const Record *record = record_at (damage->table, damage->record);
  GString *row = g_string_new (NULL);

  for (guint i = 0; i < record->fields->len; i++)
    {
      const Field *field = field_at (damage->table, damage->record, i);
      g_autofree char *value = dup_value (files[damage->table].text +
                                              field->begin,
                                          field->end - field->begin);

      g_string_append_printf (row, "%s%s", i > 0 ? SEPARATOR : "", value);
    }
  return g_string_free (row, FALSE);
}

/* Two rows that differ in the field that was hit, and at most in what a row
 * leaves open and others decide: the definition of another measure */
static void
check_one_field (const Damage *damage, const char *before, const char *after)
{
  g_auto (GStrv) old = g_strsplit (before, SEPARATOR, -1);
  g_auto (GStrv) new = g_strsplit (after, SEPARATOR, -1);

  ck_assert_uint_eq (g_strv_length (old), g_strv_length (new));
  for (guint i = 0; old[i] != NULL; i++)
    ck_assert_msg (i == damage->field
                       ? !g_str_equal (old[i], new[i])
                       : g_str_equal (old[i], new[i]) || *old[i] == '\0',
                   "%s: field %u of %s became %s", damage->what, i, before,
                   after);
}

static void
check_hit_table (const Damage *damage, GPtrArray *lost, GPtrArray *gained)
{
  g_autofree char *hit = dup_hit_row (damage);

  ck_assert_msg (lost->len == 0 ||
                     (lost->len == 1 && g_str_equal (lost->pdata[0], hit)),
                 "%s: %s is not all that was lost", damage->what, hit);
  if (damage->keeps_rows)
    ck_assert_uint_eq (lost->len + gained->len, 0);
  else if (damage->loses_row)
    ck_assert (lost->len == 1 && gained->len == 0);
  else if (gained->len > 0)
    {
      ck_assert_uint_eq (lost->len, 1);
      ck_assert_uint_eq (gained->len, 1);
      check_one_field (damage, hit, gained->pdata[0]);
    }
}

static void
check_table (const Damage *damage, CapexDataset *dataset, CapexRegister table)
{
  g_autoptr (GPtrArray) now = dup_rows (dataset, table);
  g_autoptr (GPtrArray) before = g_ptr_array_new ();
  g_autoptr (GPtrArray) lost = NULL;
  g_autoptr (GPtrArray) gained = NULL;

  g_ptr_array_extend (before, rows[table], NULL, NULL);
  g_ptr_array_sort (now, compare_texts);
  g_ptr_array_sort (before, compare_texts);
  lost = subtract (before, now);
  gained = subtract (now, before);

  if (table == damage->table)
    check_hit_table (damage, lost, gained);
  else
    ck_assert_msg (lost->len + gained->len == 0, "%s: another table changed",
                   damage->what);
}

static void
check_meaning (const Damage *damage, CapexDataset *dataset)
{
  for (CapexRegister table = 0; table < CAPEX_N_REGISTERS; table++)
    if (concerns (damage, table))
      check_table (damage, dataset, table);
}

static Outcome
read_damaged (guint32 seed)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (CapexDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;
  CapexRegister refused;
  Damage damage;

  damage_init (&damage, seed);
  if (!read_tables (builder, &damage, CAPEX_N_REGISTERS, &refused, &error))
    {
      check_places (&damage, error);
      check_nothing_is_left (&damage, builder, refused);
    }
  else if ((dataset = capex_dataset_builder_finish (builder, &error)) == NULL)
    check_places (&damage, error);
  else
    check_meaning (&damage, dataset);

  damage_clear (&damage);
  return dataset != NULL ? WAS_READ : WAS_REFUSED;
}

START_TEST (damaged_file_is_refused_or_means_what_it_says)
{
  if (capex_test_is_in_sample ((guint) _i))
    read_damaged ((guint32) _i);
}
END_TEST

/* Otherwise the tests above would say little */
START_TEST (damage_has_both_ends)
{
  guint n_read = 0;

  if (!capex_test_is_in_sample (1))
    return;
  for (guint32 seed = 0; seed < N_DAMAGED / 4; seed++)
    n_read += read_damaged (seed) == WAS_READ;
  ck_assert_uint_ge (n_read, 5);
  ck_assert_uint_le (n_read, N_DAMAGED / 4 - 5);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("damaged");
  TCase *copies = tcase_create ("copies");

  tcase_add_unchecked_fixture (copies, load_files, free_files);
  tcase_set_timeout (copies, 120);
  tcase_add_loop_test (copies, damaged_file_is_refused_or_means_what_it_says, 0,
                       N_DAMAGED);
  tcase_add_test (copies, damage_has_both_ends);
  suite_add_tcase (suite, copies);

  return capex_test_run (suite);
}
