package org.stationhouse.desk.dispatch.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** Takes a complaint out for an act, in the version that was seen, for who may know of it, and puts the step into history and trail. */
@Component
class ComplaintFile {

    private final ComplaintStore complaints;
    private final SearchEntries index;
    private final AuditTrail audit;
    private final AgencyOffice agency;
    private final Clock clock;

    ComplaintFile(ComplaintStore complaints, SearchEntries index, AuditTrail audit, AgencyOffice agency, Clock clock) {
        this.complaints = complaints;
        this.index = index;
        this.audit = audit;
        this.agency = agency;
        this.clock = clock;
    }

    /** Held until the end of the transaction. @throws SomeoneElseSaved when that is no longer the current version */
    Complaint at(PublicRef ref, int version, Actor actor) {
        Complaint was = complaints.lock(ref, actor.account()).orElseThrow(NoSuch::new);
        saved(was.version() == version ? 1 : 0);
        return was;
    }

    static void saved(int rows) {
        if (rows == 0) {
            throw new SomeoneElseSaved("the complaint");
        }
    }

    /** @param words of the history, null for none @return the complaint after it */
    Complaint step(
            String verb, Complaint was, ComplaintStep step, ComplaintState to, @Nullable String words, Actor actor) {
        ComplaintRules.stepFits(was.said().kind(), was.state(), step);
        saved(complaints.updateState(was, to, now(), actor.name()));
        Complaint complaint = complaints.find(was.id()).orElseThrow();
        told(verb, was, complaint, step.name(), words, actor);
        return complaint;
    }

    /** One line in the history, one in the audit trail. */
    void told(String verb, Complaint was, Complaint now, String step, @Nullable String words, Actor actor) {
        complaints.line(now.id(), new ComplaintLine(now(), actor.name(), step, words));
        ComplaintState.Outcome outcome = now.state().outcome();
        audit.write(Act.done(verb, actor)
                .on(Complaint.KIND, now.ref().text())
                .changed("state", was.state().word(), now.state().word())
                .changed("assigned", was.assigned(), now.assigned())
                .changed("finding", null, outcome == null ? null : outcome.finding())
                .changed("said", null, words));
    }

    void filed(Complaint complaint) {
        index.put(ComplaintFiling.entry(complaint));
    }

    /** It stands in the search for others now. */
    void refiled(String from, Complaint complaint) {
        index.move(from, complaint.filedAs(), complaint.ref());
    }

    LocalDate today() {
        return clock.instant().atZone(agency.zone()).toLocalDate();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
