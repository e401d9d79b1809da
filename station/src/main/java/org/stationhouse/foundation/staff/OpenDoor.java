package org.stationhouse.foundation.staff;

import java.util.List;

/** Addresses that are answered to somebody who has not signed in. Their mappings still name a right that {@code anonymous} holds. */
public interface OpenDoor {

    /** Path patterns, for example {@code /sign-in/**}. */
    List<String> paths();
}
