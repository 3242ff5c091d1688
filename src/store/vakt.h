/*
 * vakt.h: being told when something in a folder has changed (inotify). What it was is for the caller to
 * find out; so nothing is lost when many changes are told as one.
 *
 *	struct vakt v = {0};
 *	vakt_mappe(&v, "minutes")      as often as one likes: a folder that was not there yet, or was
 *	                               replaced, is watched from now on
 *	… poll(vakt_fd(&v)) …          readable: something has changed
 *	vakt_tom(&v)                   then look; before looking, so that what comes meanwhile is told too
 *	vakt_lukk(&v)
 *
 * The folder is watched, not the files: they are replaced by rename.
 */
#ifndef VAKT_H
#define VAKT_H

#include <stdbool.h>

struct vakt {
	bool apen;
	int fd;
};

/* False: changes are not told (no such folder, a network disk where another machine may write): the
 * caller must look now and then. */
bool vakt_mappe(struct vakt *v, const char *mappe);
/* -1: nothing to poll. */
int vakt_fd(const struct vakt *v);
void vakt_tom(struct vakt *v);
void vakt_lukk(struct vakt *v);

#endif
