package org.stationhouse.backoffice.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.web.Answers;

/** Hits under the command bar while somebody types. */
@Component
class SearchAnswers implements Answers {

    private final SearchBox box;
    private final AccessPolicy policy;
    private final Map<String, SearchKind> kinds = new LinkedHashMap<>();

    SearchAnswers(SearchBox box, AccessPolicy policy, List<SearchKind> kinds) {
        this.box = box;
        this.policy = policy;
        kinds.forEach(kind -> this.kinds.put(kind.kind(), kind));
    }

    @Override
    public List<Answers.Hit> answer(String text, Actor actor, int most) {
        if (!(policy.decide(actor, "search.entry.find") instanceof Decision.Allowed)) {
            return List.of();
        }
        var hits = box.find(text, Set.of(), most, true, actor);
        var groups = hits.stream()
                .map(org.stationhouse.backoffice.search.Hit::kind)
                .distinct()
                .toList();
        return hits.stream()
                .sorted(Comparator.comparingInt(hit -> groups.indexOf(hit.kind())))
                .map(this::answer)
                .toList();
    }

    private Answers.Hit answer(org.stationhouse.backoffice.search.Hit hit) {
        SearchKind kind = kinds.get(hit.kind());
        if (kind == null) {
            throw new IllegalStateException("no room declares " + hit.kind());
        }
        String detail = switch (hit.why()) {
            case NAME,
                    NAME_BEGINS,
                    NAME_SOUNDS,
                    BORN,
                    BORN_BEGINS,
                    IDENTIFIER,
                    IDENTIFIER_BEGINS,
                    PHONE,
                    PHONE_BEGINS,
                    ALIAS,
                    ALIAS_BEGINS -> hit.said() + " · " + hit.title();
            case NUMBER, NUMBER_BEGINS, PLACE, PLACE_BEGINS -> hit.title();
        };
        return new Answers.Hit(
                kind.word(),
                hit.number(),
                hit.place() == null ? detail : detail + " · " + hit.place(),
                kind.path(hit.ref()));
    }
}
