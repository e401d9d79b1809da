package org.stationhouse.backoffice.charges.arrest;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** The numbers that the state, the FBI, the jail and the courts know an arrest by: put on it, taken off. */
@Service
public class NumberDesk {

    private static final String NUMBER = "charges.arrest.number";

    private final NumberStore numbers;
    private final ArrestStore arrests;
    private final ArrestLineStore lines;
    private final ArrestFile file;
    private final Arrestees arrestees;
    private final People people;
    private final ArrestFiling filing;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    NumberDesk(
            NumberStore numbers,
            ArrestStore arrests,
            ArrestLineStore lines,
            ArrestFile file,
            Arrestees arrestees,
            People people,
            ArrestFiling filing,
            AccessPolicy policy,
            AuditTrail audit) {
        this.numbers = numbers;
        this.arrests = arrests;
        this.lines = lines;
        this.file = file;
        this.arrestees = arrestees;
        this.people = people;
        this.filing = filing;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * Puts a number on an arrest; one of the state or the FBI on its person too, unless the arrest is not everybody's to know of.
     *
     * @throws Unfit of the field {@code number} when it has another form, or stands there already
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void put(PublicRef ref, int version, NumberKind kind, String typed, Actor actor) {
        policy.require(actor, NUMBER);
        Arrest arrest = file.at(ref, version, NUMBER, actor);
        String plain = kind.plain(typed);
        if (!kind.fits(plain)) {
            throw new Unfit("number", "charges.number.form." + kind);
        }
        var number = new ArrestNumber(PublicRef.fresh(), kind, plain, file.now(), actor.name());
        if (numbers.add(arrest.id(), number) == 0) {
            throw new Unfit("number", "charges.number.known");
        }
        known(arrest, number, actor);
        written(arrest, ArrestLine.numbered(number, true, file.now(), actor.name()));
        audit.write(Act.done(NUMBER, actor)
                .on(Arrest.KIND, ref.text())
                .inCase(arrest.caseNumber())
                .changed(kind.name(), null, plain));
    }

    /** It belongs to somebody or something else. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void take(PublicRef ref, int version, PublicRef number, Actor actor) {
        policy.require(actor, NUMBER);
        Arrest arrest = file.at(ref, version, NUMBER, actor);
        ArrestNumber gone =
                numbers.end(arrest.id(), number, file.now(), actor.name()).orElseThrow(NoSuch::new);
        written(arrest, ArrestLine.numbered(gone, false, file.now(), actor.name()));
        audit.write(Act.done(NUMBER, actor)
                .on(Arrest.KIND, ref.text())
                .inCase(arrest.caseNumber())
                .changed(gone.kind().name(), gone.number(), null));
    }

    private void written(Arrest arrest, ArrestLine line) {
        ArrestFile.saved(arrests.touch(arrest), arrest);
        lines.add(arrest.id(), line);
        filing.file(arrests.find(arrest.ref()).orElseThrow());
    }

    private void known(Arrest arrest, ArrestNumber number, Actor actor) {
        String sort = number.kind().sort();
        if (sort == null || !ArrestFiling.kind(arrest).equals(Arrest.KIND)) {
            return;
        }
        PersonLine person = arrestees.line(arrest.person(), actor);
        String state = number.kind() == NumberKind.SID ? arrest.ori().text().substring(0, 2) : null;
        people.findOrEnter(
                new NewPerson(
                        person.name(),
                        null,
                        Looks.NONE,
                        List.of(new NewPerson.Known("IDENTIFIER", sort, number.number(), state)),
                        arrest.number()),
                person.ref().text(),
                false,
                actor);
    }
}
