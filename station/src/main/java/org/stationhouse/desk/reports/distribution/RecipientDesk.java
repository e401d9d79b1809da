package org.stationhouse.desk.reports.distribution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.desk.reports.Report;
import org.stationhouse.desk.reports.ReportShelf;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.NoSuch;

/** Who gets reports, and by which rules; tried on the reports that were filed last. */
@Service
public class RecipientDesk {

    static final String LIST = "reports.recipient.list";
    static final String WRITE = "reports.recipient.write";
    static final String TRY = "reports.route.try";

    /** Reports on which rules are tried. */
    static final int TRIED = 100;

    private final RecipientStore recipients;
    private final ConnectionStore connections;
    private final ReportShelf shelf;
    private final AgencyOffice agency;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    RecipientDesk(
            RecipientStore recipients,
            ConnectionStore connections,
            ReportShelf shelf,
            AgencyOffice agency,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.recipients = recipients;
        this.connections = connections;
        this.shelf = shelf;
        this.agency = agency;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Recipients, the rules that stand, and the connections that a recipient can have. */
    record Whole(List<Recipient> recipients, List<Route> routes, List<Connection> connections) {}

    /** A filed report, and who would get it. */
    public record Trial(Report report, List<String> to) {}

    /** @param connection null for paper @throws Unfit of the field {@code name} when there is a recipient of this name */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public PublicRef add(
            String name,
            Recipient.Kind kind,
            @Nullable PublicRef connection,
            Recipient.Copy copy,
            String purpose,
            String authority,
            Actor actor) {
        policy.require(actor, WRITE);
        Connection by = connection == null
                ? null
                : connections
                        .find(connection)
                        .filter(it -> !it.withdrawn())
                        .orElseThrow(() -> new Unfit("connection", "reports.recipient.unconnected"));
        PublicRef ref = PublicRef.fresh();
        Long line = by == null ? null : by.id();
        if (recipients.insert(ref, name, kind, line, copy, purpose, authority, now(), actor.name()) == 0) {
            throw new Unfit("name", "reports.recipient.known");
        }
        audit.write(Act.done(WRITE, actor)
                .on(Recipient.KIND, ref.text())
                .changed("name", null, name)
                .changed("kind", null, kind)
                .changed("connection", null, by == null ? null : by.name())
                .changed("copy", null, copy)
                .changed("purpose", null, purpose)
                .changed("authority", null, authority));
        return ref;
    }

    /** No report goes there any more; what is on its way arrives. @throws NoSuch when there is none that stands */
    @Transactional(noRollbackFor = Refusal.class)
    public void withdraw(PublicRef ref, Actor actor) {
        policy.require(actor, WRITE);
        if (recipients.withdraw(ref, now(), actor.name()) == 0) {
            throw new NoSuch();
        }
        audit.write(Act.done("reports.recipient.withdraw", actor)
                .on(Recipient.KIND, ref.text())
                .changed("withdrawn", false, true));
    }

    @Transactional
    Whole all(Actor actor) {
        policy.require(actor, LIST);
        audit.write(Act.done(LIST, actor));
        return new Whole(
                recipients.all(),
                recipients.routes(),
                connections.all().stream().filter(it -> !it.withdrawn()).toList());
    }

    /** @throws Unfit of the field {@code recipient} when there is none that stands */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void route(
            PublicRef recipient,
            @Nullable String kind,
            @Nullable String offense,
            @Nullable String role,
            boolean minor,
            Actor actor) {
        policy.require(actor, WRITE);
        Recipient to = standing(recipient);
        PublicRef ref = PublicRef.fresh();
        recipients.insertRoute(ref, to.id(), kind, offense, role, minor, now(), actor.name());
        audit.write(Act.done("reports.route.write", actor)
                .on(Route.KIND, ref.text())
                .changed("recipient", null, to.name())
                .changed("kind", null, kind)
                .changed("offense", null, offense)
                .changed("role", null, role)
                .changed("minor", null, minor));
    }

    /** @throws NoSuch when there is none that stands */
    @Transactional(noRollbackFor = Refusal.class)
    public void withdrawRoute(PublicRef ref, Actor actor) {
        policy.require(actor, WRITE);
        if (recipients.withdrawRoute(ref, now(), actor.name()) == 0) {
            throw new NoSuch();
        }
        audit.write(Act.done("reports.route.withdraw", actor)
                .on(Route.KIND, ref.text())
                .changed("withdrawn", false, true));
    }

    /** Which of the reports filed last, that the actor may know of, would go where by the rules that stand. Nothing is sent. */
    @Transactional
    public List<Trial> tryAll(Actor actor) {
        policy.require(actor, TRY);
        return tried(recipients.routes(), actor);
    }

    /** The same with a rule that does not stand yet. */
    @Transactional
    public List<Trial> tryOne(
            PublicRef recipient,
            @Nullable String kind,
            @Nullable String offense,
            @Nullable String role,
            boolean minor,
            Actor actor) {
        policy.require(actor, TRY);
        var route = new Route(0, PublicRef.fresh(), standing(recipient), kind, offense, role, minor);
        return tried(List.of(route), actor);
    }

    private List<Trial> tried(List<Route> routes, Actor actor) {
        List<Trial> trials = shelf.lastFiled(TRIED, actor).stream()
                .map(report -> new Trial(
                        report,
                        routes.stream()
                                .filter(it -> it.meets(report, agency.zone()))
                                .map(it -> it.to().name())
                                .distinct()
                                .toList()))
                .filter(it -> !it.to().isEmpty())
                .toList();
        audit.write(Act.done(TRY, actor)
                .on(
                        Report.KIND,
                        trials.stream().map(it -> it.report().ref().text()).toList()));
        return trials;
    }

    private Recipient standing(PublicRef ref) {
        return recipients
                .find(ref)
                .filter(it -> !it.withdrawn())
                .orElseThrow(() -> new Unfit("recipient", "reports.route.nobody"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
