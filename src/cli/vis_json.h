/* vis_json.h: where a meeting stands, as one JSON object on a line; its members are told in vis_json.c. */
#ifndef VIS_JSON_H
#define VIS_JSON_H

#include "session.h"

/* What `status` tells; `alt`: what `vis` does. */
void vis_json(struct streng *ut, struct session *s, bool alt);

#endif
