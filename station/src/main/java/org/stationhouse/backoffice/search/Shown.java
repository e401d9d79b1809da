package org.stationhouse.backoffice.search;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;

/**
 * What each session was shown lately, so that typing writes one short audit line per answer (DESIGN section 4). Forgetting only
 * makes a line longer: the record is named again.
 */
@Component
public class Shown {

    private static final int MOST_SESSIONS = 1_000;
    private static final int MOST_REFS = 500;

    private final Map<String, Set<String>> sessions = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
            return size() > MOST_SESSIONS;
        }
    };

    /** The references that the audit line of this answer must name. */
    public synchronized List<String> news(Actor actor, List<String> refs, boolean typing) {
        if (actor.session() == null) {
            return refs;
        }
        Set<String> before = sessions.computeIfAbsent(actor.session(), session -> new LinkedHashSet<>());
        List<String> news =
                typing ? refs.stream().filter(ref -> !before.contains(ref)).toList() : refs;
        if (before.size() + news.size() > MOST_REFS) {
            before.clear();
        }
        before.addAll(refs);
        return news;
    }
}
