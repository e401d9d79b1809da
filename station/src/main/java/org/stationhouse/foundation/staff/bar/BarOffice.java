package org.stationhouse.foundation.staff.bar;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.AgencyBars;
import org.stationhouse.foundation.staff.Certificates;
import org.stationhouse.foundation.staff.DutyList;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Rights;
import org.stationhouse.foundation.staff.Role;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.staff.access.FactsBoard;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Keeps the bars and needs of the agency. */
@Service
class BarOffice implements AgencyBars {

    private static final int MOST_LIFTED = 50;

    private final BarStore store;
    private final BarTemplates templates;
    private final Rights rights;
    private final DutyList duties;
    private final AccessPolicy policy;
    private final FactsBoard board;
    private final AuditTrail audit;
    private final Clock clock;

    BarOffice(
            BarStore store,
            BarTemplates templates,
            Rights rights,
            DutyList duties,
            AccessPolicy policy,
            FactsBoard board,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.templates = templates;
        this.rights = rights;
        this.duties = duties;
        this.policy = policy;
        this.board = board;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Layer layer(Actor actor) {
        policy.require(actor, "staff.bar.list");
        audit.write(Act.done("staff.bar.list", actor));
        return new Layer(store.bars(), store.needs(), store.lifted(MOST_LIFTED));
    }

    @Override
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

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void bar(String who, String duty, String cite, Actor actor) {
        policy.require(actor, "staff.bar.keep");
        if (rights.roles().stream().noneMatch(role -> meant(who, role))) {
            throw new Unfit("who", "staff.bar.who.unknown");
        }
        check(duty, "duty", cite, "cite");
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

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void lift(PublicRef bar, String why, Actor actor) {
        policy.require(actor, "staff.bar.keep");
        sentence(why, "why", "staff.bar.why.form");
        if (store.lift(bar, why.strip(), actor.name(), clock.instant()) == 1) {
            audit.write(Act.done("staff.bar.lift", actor)
                    .on("staff.bar", bar.text())
                    .because(why.strip()));
            board.changed();
        }
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void need(String duty, String certificate, String cite, Actor actor) {
        policy.require(actor, "staff.bar.keep");
        if (!Certificates.KINDS.contains(certificate)) {
            throw new Unfit("certificate", "staff.certificate.unknown");
        }
        check(duty, "needing", cite, "source");
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

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void waive(PublicRef need, String why, Actor actor) {
        policy.require(actor, "staff.bar.keep");
        sentence(why, "why", "staff.bar.why.form");
        if (store.waive(need, why.strip(), actor.name(), clock.instant()) == 1) {
            audit.write(Act.done("staff.need.lift", actor)
                    .on("staff.need", need.text())
                    .because(why.strip()));
            board.changed();
        }
    }

    @Override
    public List<String> templates() {
        return templates.names();
    }

    @Override
    public List<TemplateLine> template(String name) {
        return templates.lines(name);
    }

    @Override
    @Transactional
    public void apply(String template, Actor actor) {
        for (TemplateLine line : templates.lines(template)) {
            if (line.certificate().isEmpty()) {
                bar(line.who(), line.duty(), line.cite(), actor);
            } else {
                need(line.duty(), line.certificate(), line.cite(), actor);
            }
        }
    }

    private void check(String duty, String dutyField, String cite, String citeField) {
        if (!duties.all().containsKey(duty)) {
            throw new Unfit(dutyField, "staff.duty.unknown");
        }
        sentence(cite, citeField, "staff.bar.cite.form");
    }

    private static void sentence(String typed, String field, String word) {
        if (typed.isBlank() || typed.length() > 300) {
            throw new Unfit(field, word);
        }
    }
}
