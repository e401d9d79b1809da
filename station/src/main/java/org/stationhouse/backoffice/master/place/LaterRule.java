package org.stationhouse.backoffice.master.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules by which the address of an earlier record means a place without anybody reading it back; in order of their strength. */
enum LaterRule {
    /** Typed as the street file has it. */
    AS_TYPED(Set.of()),
    /** By another name of the same street, or the one it had before. */
    OTHER_NAME(Set.of(Match.Why.ALIAS, Match.Why.FORMER)),
    /** Without its direction or its type, where the street file has but one, or with more behind it. */
    SHORTENED(Set.of(
            Match.Why.ALIAS, Match.Why.FORMER, Match.Why.WAY_ADDED, Match.Why.TYPE_ADDED, Match.Why.PASSED_OVER));

    private final Set<Match.Why> allowed;

    LaterRule(Set<Match.Why> allowed) {
        this.allowed = allowed;
    }

    /** Empty where a letter, a number or the street itself would have to be guessed. */
    static Optional<LaterRule> of(Match match) {
        Set<Match.Why> reasons = match.reasons().stream().map(Match.Reason::why).collect(Collectors.toSet());
        return List.of(values()).stream()
                .filter(it -> match.spot() != null && it.allowed.containsAll(reasons))
                .findFirst();
    }
}
