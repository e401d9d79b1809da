package org.stationhouse.backoffice.cases.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Accounts;

/** A case that is scored, screened, assigned and worked on, for the gates over all pages. */
@Component
@Order(110)
class FollowUpFilling implements Filling {

    private final FollowUps followUps;
    private final Investigators investigators;
    private final Solvability solvability;
    private final CallDesk calls;
    private final Natures natures;
    private final Accounts accounts;
    private final Clock clock;
    private final List<String> records = new ArrayList<>();

    FollowUpFilling(
            FollowUps followUps,
            Investigators investigators,
            Solvability solvability,
            CallDesk calls,
            Natures natures,
            Accounts accounts,
            Clock clock) {
        this.followUps = followUps;
        this.investigators = investigators;
        this.solvability = solvability;
        this.calls = calls;
        this.natures = natures;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void fill(Actors actors) {
        Actor technician = actors.as("pst1");
        Actor supervisor = actors.as("supervisor");
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        PublicRef call = calls.log(Calls.burglary(natures), "Somebody has to follow this up.", technician)
                .ref();
        PublicRef ref = calls.makeCase(call, 1, technician).ref();
        score(ref, technician);
        LocalDate due = today.plusDays(9);
        PublicRef account = accounts.colleagues(List.of(technician.account()), supervisor)
                .getFirst()
                .ref();
        investigators.assign(ref, 0, account, due, Assignment.Priority.HIGH, "", supervisor);
        Instant at = clock.instant().minusSeconds(3600);
        PublicRef lead = followUps.add(
                ref,
                NewLine.of(FollowUpKind.LEAD, at, "<b>O'Neil</b>, Ann", "A van was seen twice.")
                        .next("Ask the garage", due),
                null,
                technician);
        PublicRef wrong =
                followUps.add(ref, NewLine.of(FollowUpKind.ATTEMPT, at, null, "Nobody at home."), null, technician);
        followUps.correct(
                ref, wrong, NewLine.of(FollowUpKind.ATTEMPT, at, null, "Left a card."), "Wrong house", technician);
        followUps.add(ref, NewLine.door(at, "12 Oak St", Answered.NOBODY, null, "No statement."), null, technician);
        String here = "/cases/" + ref;
        records.add(here + "/followup");
        records.add(here + "/followup/" + lead + "/correct");
        records.add(here + "/followup.pdf");
        records.add(here + "/canvass");
        records.add(here + "/assignment");
        records.add(here + "/solvability");
        records.add(here + "/close");
    }

    private void score(PublicRef ref, Actor technician) {
        Weighing now = solvability.now();
        solvability.score(
                ref,
                now.id(),
                Set.of(now.factors().getFirst().id(), now.factors().get(2).id()),
                "Two neighbors saw it",
                technician);
    }

    @Override
    public List<String> records() {
        return records;
    }
}
