package org.stationhouse.foundation.staff.access;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Decision;

/** How the house would decide now on a right that no room has yet: the facts are the real ones. */
@Component
public class RightsToCome {

    private final FactsBoard board;
    private final Clock clock;

    RightsToCome(FactsBoard board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    /** @param csv the right as a file of {@code rights/} would say it */
    public Decision decide(String csv, Actor actor, String right) {
        var now = clock.instant();
        var rules = new AccessRules(
                RightsOfTests.of(csv),
                board.facts(),
                now,
                now.atZone(ZoneOffset.UTC).toLocalDate());
        return rules.decide(actor, right, null);
    }
}
