package org.stationhouse.desk.dispatch.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.law.Clocks;
import org.stationhouse.foundation.jurisdiction.LawOffice;
import org.stationhouse.foundation.jurisdiction.clock.Matter;
import org.stationhouse.foundation.jurisdiction.clock.Told;
import org.stationhouse.foundation.jurisdiction.clock.When;
import org.stationhouse.foundation.jurisdiction.law.Area;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.InForce;
import org.stationhouse.foundation.jurisdiction.law.Length;
import org.stationhouse.foundation.jurisdiction.law.Retention;
import org.stationhouse.foundation.jurisdiction.law.Rule;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.kernel.Actor;

/** What the law wants of a personnel complaint: that the complainant is told, and how long it is kept. */
@Component
class ComplaintClocks {

    /** Its trigger is a complaint of misconduct; its text is the agency's, see {@link Advisory}. */
    static final RuleId ADVISORY = new RuleId("ca.pc148.6");

    private final Clocks clocks;
    private final LawOffice office;

    ComplaintClocks(Clocks clocks, LawOffice office) {
        this.clocks = clocks;
        this.office = office;
    }

    /**
     * How long it is kept.
     *
     * @param until first day on which it may go
     * @param warns whether the rule is not verified
     */
    record Kept(LocalDate until, String cite, boolean warns) {}

    /** Its disposition was made, maybe anew. Who can't be reached is not told. */
    void closed(Complaint complaint, ComplaintState.Outcome outcome, Actor actor) {
        if (complaint.confidential()) {
            tell(complaint, happened(ComplaintEvents.CLOSED, outcome), actor);
            tell(complaint, happened(ComplaintEvents.DISPOSITION, outcome), actor);
            clocks.undone(matter(complaint), actor);
            if (!complaint.said().by().reachable()) {
                clocks.done(matter(complaint), "The complainant left no way to be told", actor);
            }
        }
    }

    private static Told happened(EventId event, ComplaintState.Outcome outcome) {
        return new Told.Happened(event, new When.On(outcome.on()));
    }

    void told(Complaint complaint, String how, Actor actor) {
        if (complaint.confidential()) {
            clocks.done(matter(complaint), how, actor);
        }
    }

    void reopened(Complaint complaint, Actor actor) {
        if (complaint.confidential()) {
            tell(complaint, new Told.TakenBack(ComplaintEvents.DISPOSITION), actor);
            tell(complaint, new Told.TakenBack(ComplaintEvents.CLOSED), actor);
        }
    }

    private void tell(Complaint complaint, Told told, Actor actor) {
        clocks.tell(matter(complaint), told, actor);
    }

    private static Matter matter(Complaint complaint) {
        return new Matter(complaint.filedAs(), complaint.ref(), complaint.number(), Set.of(Area.COMPLAINTS));
    }

    /** What runs of it until the complainant was told, for who may know of it. */
    List<Clocks.Clocked> running(Complaint complaint, Actor actor) {
        return complaint.confidential() && complaint.state() instanceof ComplaintState.Closed
                ? clocks.of(complaint.filedAs(), complaint.ref(), actor)
                        .map(Clocks.Standing::clocks)
                        .orElse(List.of())
                : List.of();
    }

    /** How long the law that was read keeps it after such a finding; empty where it says nothing. */
    Optional<Kept> kept(Complaint complaint) {
        ComplaintState.Outcome outcome = complaint.state().outcome();
        if (outcome == null || !complaint.confidential()) {
            return Optional.empty();
        }
        String when = ComplaintFindings.keeps(outcome.finding());
        for (Rule rule : office.engine().rules(outcome.on())) {
            for (Retention term : rule.all(Retention.class)) {
                Length length = term.length();
                if (ComplaintEvents.CLOSED.equals(term.from()) && term.when().equals(when) && length != null) {
                    return Optional.of(
                            new Kept(after(outcome.on(), length), rule.cite(), !rule.verified() || term.unverified()));
                }
            }
        }
        return Optional.empty();
    }

    private static LocalDate after(LocalDate day, Length length) {
        return switch (length.unit()) {
            case YEAR -> day.plusYears(length.amount());
            case MONTH -> day.plusMonths(length.amount());
            default -> throw new IllegalStateException("a complaint is kept for years or months, not " + length);
        };
    }

    /** The rule that wants the complainant advised, where it is in force here. */
    Optional<Rule> advisory() {
        LocalDate today = office.today();
        return office.engine().rules(today).stream()
                .filter(it -> it.id().equals(ADVISORY))
                .filter(it -> it.inForce().on(today) == InForce.Standing.HOLDS)
                .findFirst();
    }
}
