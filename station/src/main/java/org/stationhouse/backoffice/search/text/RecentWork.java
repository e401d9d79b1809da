package org.stationhouse.backoffice.search.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.search.KnownKinds;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditLine;
import org.stationhouse.foundation.vault.AuditLooks;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.Outcome;

/** The records that somebody opened or changed last, out of his own lines of the audit trail, as far as he may still know of them. */
@Service
class RecentWork {

    static final int MOST = 8;

    private static final int LINES = 300;

    /** Some are records that stand in no index. */
    private static final int MOST_LOOKED_UP = 5 * MOST;

    private static final Duration SPAN = Duration.ofDays(14);

    /** Acts that show many records at once. */
    private static final Set<String> OF_MANY = Set.of("list", "find", "export");

    private final AuditLooks looks;
    private final RecentStore entries;
    private final KnownKinds known;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    RecentWork(
            AuditLooks looks,
            RecentStore entries,
            KnownKinds known,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.looks = looks;
        this.entries = entries;
        this.known = known;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** The last one first. */
    @Transactional
    List<RecentStore.Recent> of(Actor actor) {
        policy.require(actor, FullText.RIGHT);
        Instant now = clock.instant();
        var refs = new LinkedHashSet<String>();
        looks.own(new AuditLooks.Span(now.minus(SPAN), now.plusSeconds(1)), LINES, actor).stream()
                .filter(RecentWork::ofOne)
                .map(it -> it.refs().getFirst())
                .distinct()
                .limit(MOST_LOOKED_UP)
                .forEach(refs::add);
        Map<String, RecentStore.Recent> found = entries.find(refs, known.of(actor));
        List<RecentStore.Recent> recent = refs.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .limit(MOST)
                .toList();
        if (!recent.isEmpty()) {
            audit.write(Act.done("search.recent.list", actor)
                    .on(
                            "search.entry",
                            recent.stream().map(it -> it.ref().text()).toList()));
        }
        return recent;
    }

    private static boolean ofOne(AuditLine line) {
        return line.outcome() == Outcome.DONE
                && !line.refs().isEmpty()
                && !OF_MANY.contains(line.verb().substring(line.verb().lastIndexOf('.') + 1));
    }
}
