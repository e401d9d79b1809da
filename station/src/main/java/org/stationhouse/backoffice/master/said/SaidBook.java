package org.stationhouse.backoffice.master.said;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.merging.Later;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Phone;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.kernel.Vin;
import org.stationhouse.foundation.staff.Unfit;

/** Writes and reads what was said, in the caller's transaction; the caller asks the policy and writes the audit line. */
@Component
public class SaidBook {

    private final SaidStore store;
    private final IndexClock clock;

    SaidBook(SaidStore store, IndexClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param thing id of the vehicle or the organization, as the kind says
     * @throws Unfit of the field {@code said} when it is no plate or no VIN
     */
    public void add(long thing, NewSaid said, Actor actor) {
        String e164 = said.kind() == SaidKind.PHONE
                ? Phone.read(said.said()).map(Phone::e164).orElse(null)
                : null;
        store.insert(PublicRef.fresh(), thing, normal(said), e164, clock.now(), actor.name());
    }

    private static NewSaid normal(NewSaid said) {
        String text = said.said().strip();
        if (said.kind() == SaidKind.PLATE) {
            if (!Plate.possible(text)) {
                throw new Unfit("said", "master.plate.unclear");
            }
            text = Plate.of(text).text();
        }
        if (said.kind() == SaidKind.VIN && !said.sort().equals("ENGINE")) {
            if (!Vin.possible(text)) {
                throw new Unfit("said", "master.vin.unclear");
            }
            text = Vin.of(text).text();
        }
        String state = said.state() == null ? null : said.state().toUpperCase(Locale.ROOT);
        return new NewSaid(
                said.kind(),
                said.sort(),
                text,
                state,
                said.person(),
                said.fromOn(),
                said.untilOn(),
                said.source().strip());
    }

    /** What holds of these, the newest first. */
    public List<Said> of(SaidKind.About about, Collection<Long> things) {
        return switch (about) {
            case VEHICLE -> store.ofVehicles(things);
            case ORGANIZATION -> store.ofOrganizations(things);
        };
    }

    public Optional<Said> find(PublicRef ref) {
        return store.find(ref);
    }

    /** It does not hold any more; that it was said stays. */
    public void end(Said said, Actor actor) {
        store.end(said.id(), clock.now(), actor.name());
    }

    /** It means another row, after two were taken apart. */
    public void repoint(PublicRef ref, long thing) {
        store.repoint(ref, thing);
    }

    /** What holds of these rows, to be asked about when two are taken apart. */
    public List<Later> later(SaidKind.About about, Collection<Long> rows) {
        return of(about, rows).stream()
                .map(it -> Later.said(
                        it.ref(),
                        it.thing(),
                        it.at(),
                        "master.sort." + it.kind() + "." + it.sort(),
                        it.said(),
                        it.by(),
                        it.kind() + " " + it.sort()))
                .toList();
    }

    /** It means another person, after people were taken apart; nothing happens for a reference of another kind. */
    public void mean(PublicRef ref, long person) {
        store.mean(ref, person);
    }
}
