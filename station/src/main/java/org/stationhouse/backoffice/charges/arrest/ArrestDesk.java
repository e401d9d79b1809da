package org.stationhouse.backoffice.charges.arrest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.charges.Sections;
import org.stationhouse.backoffice.charges.count.Charge;
import org.stationhouse.backoffice.charges.count.CountBook;
import org.stationhouse.backoffice.charges.count.CountLine;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.NumberSeries;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.Usual;

/** The verbs that say what an arrest was: make, change. */
@Service
public class ArrestDesk {

    private static final String MAKE = "charges.arrest.make";
    private static final String CHANGE = "charges.arrest.change";

    private final ArrestStore arrests;
    private final ArrestLineStore lines;
    private final CountBook counts;
    private final ArrestFile file;
    private final Arrestees arrestees;
    private final ArrestFiling filing;
    private final ArrestClocks clocks;
    private final NumberSeries numbers;
    private final Usual usual;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final AgencyOffice agency;

    ArrestDesk(
            ArrestStore arrests,
            ArrestLineStore lines,
            CountBook counts,
            ArrestFile file,
            Arrestees arrestees,
            ArrestFiling filing,
            ArrestClocks clocks,
            NumberSeries numbers,
            Usual usual,
            AccessPolicy policy,
            AuditTrail audit,
            AgencyOffice agency) {
        this.arrests = arrests;
        this.lines = lines;
        this.counts = counts;
        this.file = file;
        this.arrestees = arrestees;
        this.filing = filing;
        this.clocks = clocks;
        this.numbers = numbers;
        this.usual = usual;
        this.policy = policy;
        this.audit = audit;
        this.agency = agency;
    }

    /**
     * Enters an arrest with its charges.
     *
     * @param answer which of the people offered is meant, as {@code master.People} takes it
     * @throws Unfit of the field {@code answer} when likely people were not answered, of {@code caseNumber} when there is no such case
     * @throws Refusal when it has no charge, or lies in the future
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public Arrest make(NewArrest made, String answer, Actor actor) {
        policy.require(actor, MAKE);
        ArrestSaid said = made.said();
        Instant now = file.now();
        ArrestRules.charged(made.charges());
        ArrestRules.past(said.at(), now);
        made.charges().forEach(it -> it.before(file.day(said.at())));
        Arrest.InCase jacket = arrestees.jacket(said.caseNumber(), actor);
        boolean juvenile = said.age().juvenile();
        var arrestee = arrestees.of(
                new NewPerson(made.name(), said.born(), made.looks(), List.of(), ""), juvenile, jacket, answer, actor);
        int year = now.atZone(agency.zone()).getYear();
        long running = numbers.reserve(Arrest.SERIES, year);
        String number = Arrest.number(year, running);
        if (jacket != null && !juvenile) {
            arrestees.stand(jacket, arrestee.person(), made.name(), number, actor);
        }
        PublicRef ref = PublicRef.fresh();
        long id = arrests.insert(
                new ArrestStore.Made(
                        ref,
                        number,
                        arrestee.person().id(),
                        made.name(),
                        jacket,
                        arrestees.restricted(jacket),
                        arrestee.alone()),
                said,
                now,
                actor.name());
        numbers.use(Arrest.SERIES, year, running);
        lines.add(id, ArrestLine.made(now, actor.name()));
        for (Charge charge : made.charges()) {
            counts.add(id, CountLine.added(now, actor.name(), counts.of(id).next(), charge, null));
            if (charge.statute() != null) {
                usual.picked(Sections.LIST, charge.statute().text(), actor);
            }
        }
        arrests.updateSheet(id, 1, counts.of(id));
        Arrest arrest = arrests.find(ref).orElseThrow();
        filing.file(arrest);
        clocks.made(arrest, actor);
        Act act = Act.done(MAKE, actor)
                .on(Arrest.KIND, ref.text())
                .inCase(arrest.caseNumber())
                .changed("name", null, made.name())
                .changed(
                        "charges",
                        null,
                        made.charges().stream().map(Charge::whole).collect(Collectors.joining("; ")));
        for (var field : fields(said).entrySet()) {
            act = act.changed(field.getKey(), null, field.getValue());
        }
        audit.write(act);
        return arrest;
    }

    /**
     * Puts right what was said of an arrest. Its case is named once and stays.
     *
     * @param version version that the clerk saw
     * @throws SomeoneElseSaved when that is no longer the current version
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void change(PublicRef ref, int version, ArrestSaid said, String why, Actor actor) {
        policy.require(actor, CHANGE);
        Arrest was = file.at(ref, version, CHANGE, actor);
        Instant now = file.now();
        ArrestRules.past(said.at(), now);
        counts.of(was.id()).charged().forEach(it -> it.booked().before(file.day(said.at())));
        Arrest.InCase jacket = was.inCase() == null ? arrestees.jacket(said.caseNumber(), actor) : was.inCase();
        boolean alone = stands(was, said.age().juvenile(), jacket, actor);
        ArrestFile.saved(arrests.updateSaid(was, said, jacket, arrestees.restricted(jacket), alone), was);
        Arrest arrest = arrests.find(ref).orElseThrow();
        Act act = Act.done(CHANGE, actor)
                .on(Arrest.KIND, ref.text())
                .inCase(arrest.caseNumber())
                .because(why);
        Map<String, @Nullable Object> before = fields(said(was));
        for (var field : fields(said(arrest)).entrySet()) {
            Object old = before.get(field.getKey());
            if (!Objects.equals(old, field.getValue())) {
                lines.add(was.id(), ArrestLine.changed(now, actor.name(), field.getKey(), field.getValue(), old, why));
                act = act.changed(field.getKey(), old, field.getValue());
            }
        }
        filing.file(arrest);
        if (!was.at().equals(arrest.at())
                || was.type().custody() != arrest.type().custody()) {
            clocks.made(arrest, actor);
        }
        audit.write(act);
    }

    /**
     * In the people of the case stand adults only, as they are known now.
     *
     * @return whether the person is known to nobody who may not see the arrest
     */
    private boolean stands(Arrest was, boolean juvenile, Arrest.@Nullable InCase jacket, Actor actor) {
        Arrest.InCase before = was.inCase();
        boolean stood = before != null && !was.age().juvenile();
        if (before != null && stood && juvenile) {
            arrestees.leave(before, was.person(), actor);
        }
        if (!stood && jacket != null && !juvenile) {
            arrestees.stand(jacket, arrestees.line(was.person(), actor), was.name(), was.number(), actor);
        } else if (was.alone() && !juvenile) {
            arrestees.open(was.person(), actor);
        }
        return was.alone() && juvenile;
    }

    private static ArrestSaid said(Arrest arrest) {
        return new ArrestSaid(
                arrest.born(),
                arrest.age(),
                arrest.inCase() == null ? null : arrest.inCase().number().text(),
                arrest.ori(),
                arrest.at(),
                arrest.place(),
                arrest.type(),
                arrest.officer(),
                arrest.officerId(),
                arrest.armed(),
                arrest.multiple(),
                arrest.resident(),
                arrest.under18());
    }

    /** Field to what it holds. */
    private static Map<String, @Nullable Object> fields(ArrestSaid said) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("born", said.born());
        fields.put("age", said.age().years());
        fields.put("caseNumber", said.caseNumber());
        fields.put("ori", said.ori());
        fields.put("at", said.at());
        fields.put("place", said.place().text());
        fields.put("type", said.type());
        fields.put("officer", said.officer());
        fields.put("officerId", said.officerId());
        fields.put("armed", String.join(", ", said.armed()));
        fields.put("multiple", said.multiple());
        fields.put("resident", said.resident());
        fields.put("under18", said.under18());
        return fields;
    }
}
