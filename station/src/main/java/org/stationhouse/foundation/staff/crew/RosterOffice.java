package org.stationhouse.foundation.staff.crew;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Crew;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Roster;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.staff.access.FactsBoard;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Keeps the assignments and absences by the agency's calendar. */
@Service
class RosterOffice implements Roster {

    private static final String GIVE = "staff.assignment.give";
    private static final String LIST = "staff.assignment.list";
    private static final String AWAY = "staff.absence.record";
    private static final Duration LONGEST_ASSIGNMENT = Duration.ofDays(366);

    private final RosterStore store;
    private final CrewStore crew;
    private final AccessPolicy policy;
    private final FactsBoard board;
    private final AuditTrail audit;
    private final AgencyOffice agency;
    private final Clock clock;

    RosterOffice(
            RosterStore store,
            CrewStore crew,
            AccessPolicy policy,
            FactsBoard board,
            AuditTrail audit,
            AgencyOffice agency,
            Clock clock) {
        this.store = store;
        this.crew = crew;
        this.policy = policy;
        this.board = board;
        this.audit = audit;
        this.agency = agency;
        this.clock = clock;
    }

    @Override
    public List<Assignment> assignments(Crew.Member member) {
        return store.assignments(member.id(), clock.instant());
    }

    @Override
    @Transactional
    public List<Assignment> today(Actor actor) {
        policy.require(actor, LIST);
        audit.write(Act.done(LIST, actor));
        LocalDate day = day(clock.instant());
        ZoneId zone = agency.zone();
        return store.assigned(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void assign(PublicRef ref, String post, Instant beginsAt, Instant endsAt, Actor actor) {
        policy.require(actor, right(post));
        if (!POSTS.contains(post)) {
            throw new Unfit("post", "staff.post.unknown");
        }
        if (!endsAt.isAfter(beginsAt)
                || !endsAt.isAfter(clock.instant())
                || Duration.between(beginsAt, endsAt).compareTo(LONGEST_ASSIGNMENT) > 0) {
            throw new Unfit("endsAt", "staff.assignment.time");
        }
        Crew.Member member = member(ref);
        if (store.absent(member.id(), day(beginsAt), day(endsAt.minusMillis(1)))) {
            throw new Unfit("beginsAt", "staff.assignment.absent");
        }
        store.assign(PublicRef.fresh(), member.id(), post, beginsAt, endsAt, actor.name(), clock.instant());
        audit.write(Act.done(GIVE, actor)
                .on(Crew.KIND, ref.text())
                .changed("post", null, post)
                .changed("beginsAt", null, beginsAt)
                .changed("endsAt", null, endsAt));
        board.changed();
    }

    @Override
    @Transactional
    public void endAssignment(PublicRef assignment, Actor actor) {
        policy.require(actor, right(store.post(assignment).orElse("")));
        if (store.endAssignment(assignment, clock.instant()) == 1) {
            audit.write(Act.done("staff.assignment.end", actor).on("staff.assignment", assignment.text()));
            board.changed();
        }
    }

    /** What it takes to give a post, or to end it. */
    private static String right(String post) {
        return post.equals(WATCH_COMMANDER) ? "staff.assignment.delegate" : GIVE;
    }

    @Override
    public List<Absence> absences(Crew.Member member) {
        return store.absences(member.id(), day(clock.instant()));
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void absent(PublicRef ref, String absence, LocalDate firstDay, LocalDate lastDay, Actor actor) {
        policy.require(actor, AWAY);
        if (!ABSENCES.contains(absence)) {
            throw new Unfit("absence", "staff.absence.unknown");
        }
        if (lastDay.isBefore(firstDay)) {
            throw new Unfit("lastDay", "staff.until.before");
        }
        var recorded = new Absence(PublicRef.fresh(), absence, firstDay, lastDay);
        store.insert(member(ref).id(), recorded, actor.name(), clock.instant());
        audit.write(Act.done(AWAY, actor)
                .on(Crew.KIND, ref.text())
                .changed("kind", null, absence)
                .changed("firstDay", null, firstDay)
                .changed("lastDay", null, lastDay));
    }

    @Override
    @Transactional
    public void present(PublicRef absence, Actor actor) {
        policy.require(actor, AWAY);
        if (store.deleteAbsence(absence) == 1) {
            audit.write(Act.done("staff.absence.remove", actor).on("staff.absence", absence.text()));
        }
    }

    private Crew.Member member(PublicRef ref) {
        return crew.member(ref).orElseThrow(() -> new Unfit("", "staff.member.unknown"));
    }

    private LocalDate day(Instant at) {
        return at.atZone(agency.zone()).toLocalDate();
    }
}
