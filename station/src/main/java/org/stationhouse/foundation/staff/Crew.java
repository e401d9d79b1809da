package org.stationhouse.foundation.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** The people who work here, and the facts that rights rest on: certificates, today's assignment, absences. */
@Service
public class Crew {

    private static final String KIND = "staff.member";

    /** Kinds of certificates; their words are {@code staff.certificate.<kind>}. */
    public static final Set<String> CERTIFICATES =
            new java.util.TreeSet<>(Set.of("clets", "evidence", "leds", "live-scan", "post-records", "stc-core"));

    /** Posts that somebody can have for a time; their words are {@code staff.post.<post>}. */
    public static final Set<String> POSTS = new java.util.TreeSet<>(Set.of(
            "beat", "court", "dispatch", "front-counter", "jail", "property-room", "records-desk", "watch-commander"));

    /** Kinds of absences; their words are {@code staff.absence.<kind>}. */
    public static final Set<String> ABSENCES =
            new java.util.TreeSet<>(Set.of("leave", "military", "sick", "training", "vacation"));

    /** The post that stands in for an administrator at night; only an administrator gives it. */
    public static final String WATCH_COMMANDER = "watch-commander";

    private static final Duration LONGEST_ASSIGNMENT = Duration.ofDays(366);

    /** @param roles ids of the roles of the member's accounts, apart by blanks */
    public record Member(
            long id,
            PublicRef ref,
            String lastName,
            String firstName,
            String middleName,
            @Nullable String employeeNumber,
            int version,
            String roles) {

        public PersonName name() {
            return new PersonName(lastName, firstName, middleName);
        }
    }

    /** @param validUntil last day, null when it does not run out */
    public record Certificate(
            PublicRef ref,
            String kind,
            @Nullable String number,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnWhy) {

        public boolean current(LocalDate day) {
            return withdrawnAt == null && !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
        }
    }

    /** @param givenBy sign-in name */
    public record Assignment(
            PublicRef ref,
            PublicRef member,
            String person,
            String post,
            Instant beginsAt,
            Instant endsAt,
            String givenBy) {}

    /** From the first to the last day, both included. */
    public record Absence(PublicRef ref, String kind, LocalDate firstDay, LocalDate lastDay) {}

    private final CrewStore store;
    private final AccessPolicy policy;
    private final FactsBoard board;
    private final AuditTrail audit;
    private final AgencyOffice agency;
    private final Clock clock;

    Crew(CrewStore store, AccessPolicy policy, FactsBoard board, AuditTrail audit, AgencyOffice agency, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.board = board;
        this.audit = audit;
        this.agency = agency;
        this.clock = clock;
    }

    /** By name. */
    @Transactional
    public List<Member> list(Actor actor) {
        policy.require(actor, "staff.member.list");
        audit.write(Act.done("staff.member.list", actor));
        return store.members();
    }

    /** Whom an account can be asked for, by name. */
    @Transactional
    public List<Member> choices(Actor actor) {
        policy.require(actor, "staff.account.request");
        return store.members();
    }

    @Transactional
    public Optional<Member> show(PublicRef ref, Actor actor) {
        policy.require(actor, "staff.member.list");
        audit.write(Act.done("staff.member.show", actor).on(KIND, ref.text()));
        return store.member(ref);
    }

    /** Name and employee number; accounts keep their sign-in names. */
    @Transactional
    public void rename(PublicRef ref, PersonName to, @Nullable String employeeNumber, int version, Actor actor) {
        policy.require(actor, "staff.member.keep");
        Member from = member(ref);
        String number = employeeNumber == null || employeeNumber.isBlank() ? null : employeeNumber.strip();
        if (from.version() != version || store.rename(from, to.last(), to.first(), to.middle(), number) == 0) {
            throw new SomeoneElseSaved("this person");
        }
        audit.write(Act.done("staff.member.rename", actor)
                .on(KIND, ref.text())
                .changed("name", from.name(), to)
                .changed("employeeNumber", from.employeeNumber(), number));
    }

    public List<Certificate> certificates(Member member) {
        return store.certificates(member.id());
    }

    @Transactional
    public void certify(
            PublicRef ref,
            String kind,
            @Nullable String number,
            LocalDate from,
            @Nullable LocalDate until,
            Actor actor) {
        policy.require(actor, "staff.certificate.record");
        if (!CERTIFICATES.contains(kind) || (until != null && until.isBefore(from))) {
            throw new IllegalArgumentException("Choose a kind of certificate; its last day is not before its first.");
        }
        Member member = member(ref);
        var certificate = new Certificate(PublicRef.fresh(), kind, number, from, until, null, null);
        store.insert(member.id(), certificate, actor.name(), clock.instant());
        audit.write(Act.done("staff.certificate.record", actor)
                .on(KIND, ref.text())
                .changed("kind", null, kind)
                .changed("number", null, number)
                .changed("validFrom", null, from)
                .changed("validUntil", null, until));
        board.changed();
    }

    @Transactional
    public void withdraw(PublicRef certificate, String why, Actor actor) {
        policy.require(actor, "staff.certificate.record");
        if (why.isBlank()) {
            throw new IllegalArgumentException("Say why the certificate is withdrawn.");
        }
        if (store.withdraw(certificate, clock.instant(), why.strip()) == 1) {
            audit.write(Act.done("staff.certificate.withdraw", actor)
                    .on("staff.certificate", certificate.text())
                    .because(why.strip()));
            board.changed();
        }
    }

    /** Assignments that run or are to come. */
    public List<Assignment> assignments(Member member) {
        return store.assignments(member.id(), clock.instant());
    }

    /** Who has which post today, by the agency's calendar. */
    @Transactional
    public List<Assignment> today(Actor actor) {
        policy.require(actor, "staff.assignment.list");
        audit.write(Act.done("staff.assignment.list", actor));
        LocalDate day = today();
        return store.assigned(
                day.atStartOfDay(zone()).toInstant(),
                day.plusDays(1).atStartOfDay(zone()).toInstant());
    }

    /** Gives somebody a post for a time. The watch commander, who may release locks, is named by an administrator. */
    @Transactional
    public void assign(PublicRef ref, String post, Instant begins, Instant ends, Actor actor) {
        policy.require(actor, post.equals(WATCH_COMMANDER) ? "staff.assignment.delegate" : "staff.assignment.give");
        boolean fits = ends.isAfter(begins)
                && Duration.between(begins, ends).compareTo(LONGEST_ASSIGNMENT) <= 0
                && ends.isAfter(clock.instant());
        if (!POSTS.contains(post) || !fits) {
            throw new IllegalArgumentException(
                    "Choose a post; it ends after it begins, in the future and within a year.");
        }
        Member member = member(ref);
        if (store.absent(member.id(), day(begins), day(ends.minusMillis(1)))) {
            throw new IllegalArgumentException("This person is absent then.");
        }
        var assignment = PublicRef.fresh();
        store.assign(assignment, member.id(), post, begins, ends, actor.name(), clock.instant());
        audit.write(Act.done("staff.assignment.give", actor)
                .on(KIND, ref.text())
                .changed("post", null, post)
                .changed("beginsAt", null, begins)
                .changed("endsAt", null, ends));
        board.changed();
    }

    @Transactional
    public void endAssignment(PublicRef assignment, Actor actor) {
        boolean delegated =
                store.post(assignment).filter(WATCH_COMMANDER::equals).isPresent();
        policy.require(actor, delegated ? "staff.assignment.delegate" : "staff.assignment.give");
        if (store.endAssignment(assignment, clock.instant()) == 1) {
            audit.write(Act.done("staff.assignment.end", actor).on("staff.assignment", assignment.text()));
            board.changed();
        }
    }

    /** Absences that run or are to come. */
    public List<Absence> absences(Member member) {
        return store.absences(member.id(), today());
    }

    @Transactional
    public void absent(PublicRef ref, String kind, LocalDate first, LocalDate last, Actor actor) {
        policy.require(actor, "staff.absence.record");
        if (!ABSENCES.contains(kind) || last.isBefore(first)) {
            throw new IllegalArgumentException("Choose a kind of absence; its last day is not before its first.");
        }
        var absence = new Absence(PublicRef.fresh(), kind, first, last);
        store.insert(member(ref).id(), absence, actor.name(), clock.instant());
        audit.write(Act.done("staff.absence.record", actor)
                .on(KIND, ref.text())
                .changed("kind", null, kind)
                .changed("firstDay", null, first)
                .changed("lastDay", null, last));
    }

    /** Takes an absence back that was recorded by mistake; the audit trail keeps it. */
    @Transactional
    public void present(PublicRef absence, Actor actor) {
        policy.require(actor, "staff.absence.record");
        if (store.deleteAbsence(absence) == 1) {
            audit.write(Act.done("staff.absence.remove", actor).on("staff.absence", absence.text()));
        }
    }

    private Member member(PublicRef ref) {
        return store.member(ref)
                .orElseThrow(() -> new IllegalArgumentException("Nobody of that reference works here."));
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone()).toLocalDate();
    }

    private ZoneId zone() {
        return agency.agency().map(Agency::zone).orElse(ZoneOffset.UTC);
    }
}
