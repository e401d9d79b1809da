package org.stationhouse.foundation.staff;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
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

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    /** @param who id of a role or of a job family */
    public record Bar(PublicRef ref, String who, String duty, String cite, String setBy, Instant setAt) {}

    public record CertificateNeed(
            PublicRef ref, String duty, String certificate, String cite, String setBy, Instant setAt) {}

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
    private final AccessPolicy policy;
    private final FactsBoard board;
    private final AuditTrail audit;
    private final Clock clock;

    AgencyBars(BarStore store, Rights rights, AccessPolicy policy, FactsBoard board, AuditTrail audit, Clock clock) {
        this.store = store;
        this.rights = rights;
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

    @Transactional
    public List<Bar> bars(Actor actor) {
        policy.require(actor, "staff.bar.list");
        return store.bars();
    }

    @Transactional
    public List<CertificateNeed> needs(Actor actor) {
        policy.require(actor, "staff.bar.list");
        return store.needs();
    }

    /** Bars a role or a job family from a duty, at once and everywhere. */
    @Transactional
    public void bar(String who, String duty, String cite, Actor actor) {
        policy.require(actor, "staff.bar.keep");
        boolean known = rights.roles().stream()
                .anyMatch(role -> role.forPeople()
                        && (role.id().equals(who) || role.family().equals(who)));
        if (!known) {
            throw new IllegalArgumentException("There is no classification or job family " + who + ".");
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

    @Transactional
    public void lift(PublicRef bar, Actor actor) {
        policy.require(actor, "staff.bar.keep");
        if (store.lift(bar, actor.name(), clock.instant()) == 1) {
            audit.write(Act.done("staff.bar.lift", actor).on("staff.bar", bar.text()));
            board.changed();
        }
    }

    /** From now on a duty needs a current certificate; where several stand, one of them is enough. */
    @Transactional
    public void need(String duty, String certificate, String cite, Actor actor) {
        policy.require(actor, "staff.bar.keep");
        if (!Crew.CERTIFICATES.contains(certificate)) {
            throw new IllegalArgumentException("There is no kind of certificate " + certificate + ".");
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

    @Transactional
    public void waive(PublicRef need, Actor actor) {
        policy.require(actor, "staff.bar.keep");
        if (store.waive(need, actor.name(), clock.instant()) == 1) {
            audit.write(Act.done("staff.need.lift", actor).on("staff.need", need.text()));
            board.changed();
        }
    }

    /** Names of the templates that come with the program. */
    public List<String> templates() {
        return Stream.of("torrance").toList();
    }

    /** Sets every bar and need of a template; what stands already stays. */
    @Transactional
    public void apply(String template, Actor actor) {
        if (!templates().contains(template)) {
            throw new IllegalArgumentException("There is no template " + template + ".");
        }
        try (var reader = new InputStreamReader(
                new ClassPathResource("staff/templates/" + template + ".csv").getInputStream(),
                StandardCharsets.UTF_8)) {
            for (CSVRecord row : FORMAT.parse(reader)) {
                if (row.get("certificate").isEmpty()) {
                    bar(row.get("who"), row.get("duty"), row.get("cite"), actor);
                } else {
                    need(row.get("duty"), row.get("certificate"), row.get("cite"), actor);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkDuty(String duty, String cite) {
        if (!duty.matches("[A-Z]{3}-\\d{2}")) {
            throw new IllegalArgumentException("A duty is named as in the list of duties, for example PSO-25.");
        }
        if (cite.isBlank() || cite.length() > 300) {
            throw new IllegalArgumentException(
                    "Name the job description or rule that says so, in at most 300 characters.");
        }
    }
}
