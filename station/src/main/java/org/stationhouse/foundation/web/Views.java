package org.stationhouse.foundation.web;

import java.util.List;
import org.stationhouse.foundation.kernel.Actor;

/** The views that people keep of lists, each person's own. */
public interface Views {

    /** The actor's own of a list, by name. A setting, no look at a record: the trail has no line for it. */
    List<SavedView> of(String list, Actor actor);
}
