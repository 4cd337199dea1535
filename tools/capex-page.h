/* capex-page.h - A page of help, as text and as a manual page
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

typedef struct _Page Page;

/* @name: after "capex", or NULL for the page about the whole */
Page *page_new (const char *name, const char *summary);
void page_free (Page *self);

/* What follows "capex" on a command line */
void page_add_usage (Page *self, const char *usage);
void page_add_heading (Page *self, const char *heading);
/* A heading whose entries stand in line with those of the groups beside it */
void page_add_group (Page *self, const char *heading);
void page_add_paragraph (Page *self, const char *text);
void page_add_indented (Page *self, const char *text);
/* A line that stays as it is */
void page_add_line (Page *self, const char *line);
/* Takes the term; a text beside it, or lines below it where it is long */
void page_add_entry (Page *self, char *term, const char *text);
void page_add_long_entry (Page *self, char *term, const char *text);

char *page_to_text (const Page *self);
/* In the language of man(7) */
char *page_to_manual (const Page *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, page_free)
