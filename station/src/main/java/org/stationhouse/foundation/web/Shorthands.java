package org.stationhouse.foundation.web;

import java.util.List;
import java.util.Optional;

/** The agency's own words for commands. */
public interface Shorthands {

    /** By word. A setting that everybody may know: the trail has no line for it. */
    List<Shorthand> all();

    /** @param word small letters */
    Optional<Shorthand> of(String word);
}
