package org.stationhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.springframework.stereotype.Service;
import org.stationhouse.backoffice.cases.CaseFilter;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.cases.Ending;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.cases.followup.Answered;
import org.stationhouse.backoffice.cases.followup.Assignment;
import org.stationhouse.backoffice.cases.followup.FollowUpBook;
import org.stationhouse.backoffice.cases.followup.FollowUpKind;
import org.stationhouse.backoffice.cases.followup.FollowUps;
import org.stationhouse.backoffice.cases.followup.Investigators;
import org.stationhouse.backoffice.cases.followup.NewLine;
import org.stationhouse.backoffice.cases.followup.Score;
import org.stationhouse.backoffice.cases.followup.Solvability;
import org.stationhouse.backoffice.cases.followup.Weighing;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Account;

/** The follow-up of the invented cases of the last weeks: scored, screened, assigned and worked on, some late, some closed. */
@Service
class DemoFollowUp {

    private static final int CASES = 24;
    private static final List<String> STREET = List.of("12 Dewey Dr", "14 Dewey Dr", "15 Dewey Dr", "18 Dewey Dr");

    private final DemoClock clock;
    private final Cases cases;
    private final FollowUps followUps;
    private final FollowUpBook book;
    private final Investigators investigators;
    private final Solvability solvability;
    private final Random random = new Random(20261130);

    DemoFollowUp(
            DemoClock clock,
            Cases cases,
            FollowUps followUps,
            FollowUpBook book,
            Investigators investigators,
            Solvability solvability) {
        this.clock = clock;
        this.cases = cases;
        this.followUps = followUps;
        this.book = book;
        this.investigators = investigators;
        this.solvability = solvability;
    }

    /**
     * @param end last moment of the invented year
     * @param workers who gets cases, and works on them
     */
    void fill(Instant end, ZoneId zone, List<Account> workers, List<Actor> actors, Actor supervisor) {
        clock.turnTo(end);
        List<Jacket> open = cases.list(new CaseFilter(null, null, "OPEN", null, null, null), CASES, supervisor);
        for (int i = 0; i < open.size(); i++) {
            Jacket jacket = open.get(i);
            Instant at = jacket.openedAt().plus(Duration.ofHours(20));
            if (at.plus(Duration.ofHours(8)).isAfter(end)) {
                continue; // nobody has looked at it yet
            }
            int who = i % workers.size();
            clock.turnTo(at);
            score(jacket.ref(), actors.get(who));
            boolean worth = random.nextInt(4) > 0;
            clock.turnTo(at.plus(Duration.ofHours(2)));
            screen(jacket.ref(), worth, supervisor);
            if (worth) {
                investigators.assign(
                        jacket.ref(),
                        0,
                        workers.get(who).ref(),
                        day(at, zone).plusDays(14 + random.nextInt(21)),
                        Assignment.Priority.values()[random.nextInt(3)],
                        "",
                        supervisor);
                work(jacket, at.plus(Duration.ofHours(4)), zone, actors.get(who), i == 1);
            } else {
                cases.close(
                        jacket.ref(),
                        jacket.version(),
                        new Ending.Inactive(day(at, zone).plusDays(60)),
                        "Nobody saw it and nothing was left behind.",
                        supervisor);
            }
        }
    }

    private void score(PublicRef ref, Actor by) {
        Weighing now = solvability.now();
        var so = new HashSet<Long>();
        for (Weighing.Factor factor : now.factors()) {
            if (random.nextInt(4) == 0) {
                so.add(factor.id());
            }
        }
        solvability.score(ref, now.id(), so, "", by);
    }

    private void screen(PublicRef ref, boolean worth, Actor supervisor) {
        Score score =
                Objects.requireNonNull(book.read(ref, supervisor).orElseThrow().score());
        solvability.screen(
                ref,
                score.id(),
                worth ? Score.Decision.ASSIGN : Score.Decision.INACTIVE,
                worth ? "Somebody should talk to the neighbors first." : "No lead in the report.",
                supervisor);
    }

    private void work(Jacket jacket, Instant at, ZoneId zone, Actor by, boolean canvass) {
        clock.turnTo(at);
        PublicRef ref = jacket.ref();
        followUps.add(ref, NewLine.of(FollowUpKind.ATTEMPT, at, null, "No answer at the door; left a card."), null, by);
        if (canvass) {
            for (String house : STREET) {
                Answered came = Answered.values()[random.nextInt(3)];
                String said = came == Answered.ANSWERED ? "Heard glass break, saw nobody." : "No statement.";
                followUps.add(ref, NewLine.door(at, house, came, null, said), null, by);
            }
        }
        PublicRef contact = followUps.add(
                ref,
                NewLine.of(FollowUpKind.CONTACT, at, null, "Called back. A camera across the street may show it.")
                        .next("Ask for the recording", day(at, zone).plusDays(5)),
                null,
                by);
        if (random.nextInt(3) == 0) {
            followUps.add(
                    ref,
                    NewLine.of(FollowUpKind.LEAD, at, null, "The recording shows a dark pickup, no plate.")
                            .next(
                                    "Check field interviews for a dark pickup",
                                    day(at, zone).plusDays(12)),
                    contact,
                    by);
        }
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
