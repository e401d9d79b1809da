package org.stationhouse.backoffice.charges.arrest;

import java.util.List;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * Which arrests a reader may know of, as statements ask it.
 *
 * @param juvenile whether those that bear the label juvenile
 * @param cases restricted cases that he is assigned to
 */
record Seen(boolean juvenile, List<PublicRef> cases) {

    String[] refs() {
        return cases.stream().map(PublicRef::text).toArray(String[]::new);
    }
}
