package org.stationhouse.foundation.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/**
 * What this agency's job descriptions say beyond the rights tables: which classification does not do a duty, and which certificate a
 * duty needs. Also the whole matrix as it stands.
 */
@Service
public class AgencyBars {

    private static final int MOST_LIFTED = 50;

    /** @param who id of a role or of a job family */
    public record Bar(PublicRef ref, String who, String duty, String cite, String setBy, Instant setAt) {}

    public record CertificateNeed(
            PublicRef ref, String duty, String certificate, String cite, String setBy, Instant setAt) {}

    /**
     * What does not hold any more.
     *
     * @param who who was barred, empty for the need of a certificate
     * @param certificate what was needed, empty for a bar
     */
    public record Lifted(
            String who,
            String certificate,
            String duty,
            String cite,
            String setBy,
            Instant setAt,
            String liftedBy,
            Instant liftedAt,
            String why) {}

    /** @param certificate what the duty needs, empty where {@code who} is barred from it */
    public record TemplateLine(String who, String duty, String certificate, String cite) {}

    /** What stands where a right and a role meet. */
    public enum Cell {
        NO,
        YES,
        /** yes, after a fresh proof of identity */
        PROVE,
        /** the role would have it, but the agency bars it from the duty */
        BARRED,
        /** only with a current certificate */
        CERTIFICATE
    }

    /** @param cells by role id, in the order of the roles */
    public record Row(Right right, Map<String, Cell> cells) {}

    private final BarStore store;
    private final Rights rights;
    private final DutyList duties;
    private final AccessPolicy policy;
    private final FactsBoard board;
    private final AuditTrail audit;
    private final Clock clock;

    AgencyBars(
            BarStore store,
            Rights rights,
            DutyList duties,
            AccessPolicy policy,
            FactsBoard board,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.rights = rights;
        this.duties = duties;
        this.policy = policy;
        this.board = board;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every right against every role that a person can hold, with the agency's bars and needs. */
    @Transactional
    public List<Row> matrix(Actor actor) {
        policy.require(actor, "staff.bar.list");
        audit.write(Act.done("staff.bar.list", actor));
        AccessRules rules = policy.rules();
        Facts facts = board.facts();
        return rights.all().stream().map(right -> row(right, rules, facts)).toList();
    }

    private Row row(Right right, AccessRules rules, Facts facts) {
        var cells = new LinkedHashMap<String, Cell>();
        for (Role role : rights.roles()) {
            if (role.forPeople()) {
                cells.put(role.id(), cell(right, role, rules, facts));
            }
        }
        return new Row(right, cells);
    }

    private static Cell cell(Right right, Role role, AccessRules rules, Facts facts) {
        if (!right.roles().contains(role.id())) {
            return Cell.NO;
        }
        if (rules.barredFromDuty(role.id(), right.duty()) != null) {
            return Cell.BARRED;
        }
        if (facts.needs().containsKey(right.duty())) {
            return Cell.CERTIFICATE;
        }
        return right.fresh() ? Cell.PROVE : Cell.YES;
    }

    /** The bars in force. */
    @Transactional
    public List<Bar> bars(Actor actor) {
        policy.require(actor, "staff.bar.list");
        audit.write(Act.done("staff.bar.list", actor));
        return store.bars();
    }

    /** How many rights the bar takes away now; 0 for a duty that has no page yet, for which it holds from the first one on. */
    public long cuts(Bar bar) {
        return rights.all().stream()
                .filter(right -> right.duty().equals(bar.duty()))
                .filter(right -> rights.roles().stream()
                        .anyMatch(role -> right.roles().contains(role.id()) && meant(bar.who(), role)))
                .count();
    }

    private static boolean meant(String who, Role role) {
        return role.forPeople() && (role.id().equals(who) || role.family().equals(who));
    }

    @Transactional
    public List<CertificateNeed> needs(Actor actor) {
        policy.require(actor, "staff.bar.list");
        audit.write(Act.done("staff.bar.list", actor));
        return store.needs();
    }

    /** The newest bars and needs that were lifted. */
    @Transactional
    public List<Lifted> lifted(Actor actor) {
        policy.require(actor, "staff.bar.list");
        audit.write(Act.done("staff.bar.list", actor));
        return store.lifted(MOST_LIFTED);
    }

    /** Bars a role or a job family from a duty, at once and everywhere. */
    @Transactional
    public void bar(String who, String duty, String cite, Actor actor) {
        policy.require(actor, "staff.bar.keep");
        if (rights.roles().stream().noneMatch(role -> meant(who, role))) {
            throw new IllegalArgumentException("Choose a classification or a job family.");
        }
        checkDuty(duty, cite);
        var ref = PublicRef.fresh();
        if (store.bar(ref, who, duty, cite.strip(), actor.name(), clock.instant()) == 1) {
            audit.write(Act.done("staff.bar.set", actor)
                    .on("staff.bar", ref.text())
                    .because(cite.strip())
                    .changed("who", null, who)
                    .changed("duty", null, duty));
            board.changed();
        }
    }

    /** @param why the decision that lifts it */
    @Transactional
    public void lift(PublicRef bar, String why, Actor actor) {
        policy.require(actor, "staff.bar.keep");
        checkSentence(why, "Say who decided that the bar ends, and why");
        if (store.lift(bar, why.strip(), actor.name(), clock.instant()) == 1) {
            audit.write(Act.done("staff.bar.lift", actor)
                    .on("staff.bar", bar.text())
                    .because(why.strip()));
            board.changed();
        }
    }

    /** From now on a duty needs a current certificate; where several stand, one of them is enough. */
    @Transactional
    public void need(String duty, String certificate, String cite, Actor actor) {
        policy.require(actor, "staff.bar.keep");
        if (!Crew.CERTIFICATES.contains(certificate)) {
            throw new IllegalArgumentException("Choose a certificate.");
        }
        checkDuty(duty, cite);
        var ref = PublicRef.fresh();
        if (store.need(ref, duty, certificate, cite.strip(), actor.name(), clock.instant()) == 1) {
            audit.write(Act.done("staff.need.set", actor)
                    .on("staff.need", ref.text())
                    .because(cite.strip())
                    .changed("duty", null, duty)
                    .changed("certificate", null, certificate));
            board.changed();
        }
    }

    /** @param why the decision that lifts it */
    @Transactional
    public void waive(PublicRef need, String why, Actor actor) {
        policy.require(actor, "staff.bar.keep");
        checkSentence(why, "Say who decided that the certificate is not needed any more, and why");
        if (store.waive(need, why.strip(), actor.name(), clock.instant()) == 1) {
            audit.write(Act.done("staff.need.lift", actor)
                    .on("staff.need", need.text())
                    .because(why.strip()));
            board.changed();
        }
    }

    /** Names of the templates that come with the program. */
    public List<String> templates() {
        return Stream.of("torrance").toList();
    }

    /** What a template would set. */
    public List<TemplateLine> template(String name) {
        if (!templates().contains(name)) {
            throw new IllegalArgumentException("There is no template " + name + " of bars.");
        }
        return DutyList.rows("templates/" + name).stream()
                .map(row -> new TemplateLine(row.get("who"), row.get("duty"), row.get("certificate"), row.get("cite")))
                .toList();
    }

    /** Sets every bar and need of a template; what stands already stays. */
    @Transactional
    public void apply(String template, Actor actor) {
        for (TemplateLine line : template(template)) {
            if (line.certificate().isEmpty()) {
                bar(line.who(), line.duty(), line.cite(), actor);
            } else {
                need(line.duty(), line.certificate(), line.cite(), actor);
            }
        }
    }

    private void checkDuty(String duty, String cite) {
        if (!duties.all().containsKey(duty)) {
            throw new IllegalArgumentException("Choose a duty of the list, for example PSO-25.");
        }
        checkSentence(cite, "Name the job description, rule or order that says so");
    }

    private static void checkSentence(String typed, String ask) {
        if (typed.isBlank() || typed.length() > 300) {
            throw new IllegalArgumentException(ask + ", in at most 300 characters.");
        }
    }
}
