/*
 * kopi.h: one copy of a journal on the disk; used by journal.c only.
 *
 * Calls return 0 or errno, which also stands in k->os. The state changes as §2.4 of reliability.md says:
 * KOPI_VENTER after a full disk, KOPI_DOD after a failed sync or EIO, KOPI_MISTET when the file is not as
 * we left it or is nothing we may write to.
 */
#ifndef KOPI_H
#define KOPI_H

#include "journal.h"

/* Makes the file with `poster`[0..n); O_EXCL. Leaves none behind when it fails. */
int kopi_ny(struct journal_kopi *k, const struct post *poster, size_t n);
/* Opens the file that is there, and syncs what stands in it; `storrelse` is what was read of it. */
int kopi_apne(struct journal_kopi *k, int64_t storrelse);
/* Writes the records that it lacks and syncs. 0: all n are durable in it. */
int kopi_skriv(struct journal_kopi *k, const struct post *poster, size_t n);
/* A new file with all records in place of one that is dead or damaged; the old one is kept as
 * <navn>.skadet-N. 0: it lives. */
int kopi_erstatt(struct journal_kopi *k, const struct post *poster, size_t n);
/* Puts the file of a dead copy aside as .skadet-N, when it could not be replaced. */
void kopi_legg_bort(struct journal_kopi *k);
/* Is the file kept as .skadet-N already? Then a replacement was cut off before its last step. */
bool kopi_er_berget(const struct journal_kopi *k);
/* Never used in this run; why is in `os`. */
int kopi_oppgi(struct journal_kopi *k, int os);
/* Do both lie in the same folder? Then one slip takes both. */
bool kopi_samme_mappe(struct journal_kopi *k, const struct journal_kopi *annen);
void kopi_lukk(struct journal_kopi *k);

#endif
