package org.stationhouse.foundation.web;

import org.stationhouse.foundation.kernel.Actor;

/** Says of a form that it was shown to a session: {@code web.beside} gives the mark and takes it back. */
public interface Marks {

    /** @return 32 hexadecimal digits */
    String of(DraftOf form, Actor actor);
}
