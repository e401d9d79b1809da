package org.stationhouse.backoffice.master.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name by which people know a place: {@code City Hall}.
 *
 * @param spot what it is
 * @param label the place as the screen says it
 */
record Landmark(
        String name,
        Spot spot,
        String label,
        @Nullable String beat,
        @Nullable String district) {

    String core() {
        return StreetWords.core(StreetWords.words(name));
    }

    List<String> words() {
        return StreetWords.words(name);
    }
}
