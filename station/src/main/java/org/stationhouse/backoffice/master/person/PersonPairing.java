package org.stationhouse.backoffice.master.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Pairing;
import org.stationhouse.foundation.kernel.Actor;

/** Likely duplicates among people. They are found when somebody is entered or imported, see {@link LikelyPairs}. */
@Component
class PersonPairing implements Pairing<Dossier> {

    private static final Set<FactKind> COMPARED = Set.of(FactKind.IDENTIFIER, FactKind.PHONE, FactKind.ADDRESS);

    private final DossierStore dossiers;
    private final PersonFiling filing;
    private final PersonSight sight;
    private final IndexClock clock;

    PersonPairing(DossierStore dossiers, PersonFiling filing, PersonSight sight, IndexClock clock) {
        this.dossiers = dossiers;
        this.filing = filing;
        this.sight = sight;
        this.clock = clock;
    }

    @Override
    public Index index() {
        return Index.PERSON;
    }

    @Override
    public Map<Long, Dossier> known(Collection<Long> rows, Actor actor) {
        var known = new HashMap<Long, Dossier>();
        for (Dossier one : dossiers.of(List.copyOf(rows), sight.open(actor))) {
            one.members().forEach(it -> known.put(it.id(), one));
        }
        return known;
    }

    @Override
    public Side side(Dossier one) {
        Person head = one.head();
        var known = new ArrayList<Known>();
        known.add(new Known(
                "master.names",
                one.names().stream().map(it -> new Told(null, it.toString())).toList()));
        known.add(new Known(
                "master.born",
                one.births().stream().map(it -> new Told(null, it.us())).toList()));
        known.add(new Known("master.sex.race", looks(head.looks())));
        for (FactKind kind : List.of(FactKind.IDENTIFIER, FactKind.ADDRESS, FactKind.PHONE, FactKind.FLAG)) {
            known.add(new Known(
                    "master.kind." + kind,
                    one.of(kind).stream().map(PersonPairing::told).toList()));
        }
        return new Side(
                head.ref(),
                head.name().toString(),
                head.number(),
                head.shut(),
                head.enteredAt(),
                head.enteredBy(),
                known);
    }

    private static List<Told> looks(Looks looks) {
        var told = new ArrayList<Told>();
        if (looks.sex() != null) {
            told.add(new Told("master.sex." + looks.sex(), ""));
        }
        if (looks.race() != null) {
            told.add(new Told("master.race." + looks.race(), ""));
        }
        return told;
    }

    private static Told told(Fact fact) {
        String said = fact.state() == null ? fact.said() : fact.state() + " " + fact.said();
        return new Told("master.sort." + fact.kind() + "." + fact.sort(), said);
    }

    @Override
    public List<Why> why(Dossier kept, Dossier gone) {
        return Matching.compare(said(gone), bearers(kept, gone), kept, clock.today()).evidence().stream()
                .map(it -> new Why("master.evidence." + it.kind(), it.said() == null ? "" : it.said()))
                .toList();
    }

    /** What is known of one, as if it were said of a new one. */
    private static NewPerson said(Dossier of) {
        List<NewPerson.Known> known = of.facts().stream()
                .filter(it -> COMPARED.contains(it.kind()))
                .map(it -> new NewPerson.Known(it.kind().name(), it.sort(), it.said(), it.state()))
                .toList();
        return new NewPerson(
                of.head().name(),
                of.births().isEmpty() ? null : of.births().getFirst(),
                of.head().looks(),
                known,
                "");
    }

    /** Rows of the one that bear the same whole social security number as the other. */
    private Set<Long> bearers(Dossier kept, Dossier gone) {
        List<String> own = filing.ssns(gone);
        return kept.members().stream()
                .map(Person::id)
                .filter(it -> filing.ssns(kept).stream().anyMatch(own::contains))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Found> among(Collection<Long> rows) {
        return List.of();
    }
}
