package org.stationhouse.backoffice.master.person;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.backoffice.cases.CaseFilter;
import org.stationhouse.backoffice.cases.CasePeople;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.NewPerson.Known;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Merging;
import org.stationhouse.backoffice.master.merging.Pairs;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;

/** People with all that can be said of them, a pair that waits, two who were merged, for the gates over all pages. */
@Component
@Order(110)
class PersonFilling implements Filling {

    private final PersonDesk desk;
    private final Merging merging;
    private final PersonStore people;
    private final Pairs pairs;
    private final FactStore facts;
    private final Cases cases;
    private final CasePeople involved;
    private final List<String> records = new ArrayList<>();

    PersonFilling(
            PersonDesk desk,
            Merging merging,
            PersonStore people,
            Pairs pairs,
            FactStore facts,
            Cases cases,
            CasePeople involved) {
        this.desk = desk;
        this.merging = merging;
        this.people = people;
        this.pairs = pairs;
        this.facts = facts;
        this.cases = cases;
        this.involved = involved;
    }

    @Override
    public void fill(Actors actors) {
        Actor clerk = actors.as("prt1");
        Actor senior = actors.as("prt2");
        PublicRef one = desk.enter(whole("Quillan-<b>Ortiz</b>, Zoë & Ann", "1980-05-14"), People.NONE, clerk);
        PublicRef other = desk.enter(whole("Ortiz, Zoe Ann", "1980-05-15"), People.NONE, clerk);
        PublicRef third = desk.enter(whole("Quillan, Zoe", "1980-05-14"), People.NONE, clerk);
        PublicRef fourth = desk.enter(whole("Quillan, Otto", null), People.NONE, clerk);
        desk.say(one, NewFact.of(FactKind.FLAG, "ARMED", "Knife <in> boot", null, "Officer Lee"), "", clerk);
        desk.say(one, NewFact.of(FactKind.NAME, "MAIDEN", "O'Neil, Zoë", null, "herself"), "", clerk);
        desk.say(
                one,
                NewFact.of(FactKind.RELATION, "SPOUSE", "", null, "herself"),
                people.find(fourth).orElseThrow().number(),
                clerk);
        desk.say(one, NewFact.of(FactKind.RELATION, "EMPLOYER", "City <of> Tualatin", null, "herself"), "", clerk);
        merging.merge(Index.PERSON, one, other, "Same <license>, seen by me.", senior);
        Person kept = people.find(one).orElseThrow();
        Person waiting = people.find(third).orElseThrow();
        pairs.found(Index.PERSON, kept.id(), waiting.id(), 80, kept.enteredAt());
        String fact = facts.of(kept.id()).stream()
                .filter(it -> it.sort().equals(Fact.SSN))
                .map(it -> it.ref().text())
                .findFirst()
                .orElseThrow();
        cases.list(CaseFilter.all(), 1, clerk).stream().findFirst().ifPresent(it -> {
            involved.add(it.ref(), whole("Ortiz, <i>Zoe</i>", null), "VICTIM", one.text(), clerk);
            records.add("/cases/" + it.ref());
        });
        records.add("/people/" + one);
        records.add("/people/" + other + "/unmerge");
        records.add("/people/" + one + "/ssn/" + fact);
        records.add("/people/" + one + "/say/relation");
        records.add("/people/pairs");
    }

    @Override
    public List<String> records() {
        return records;
    }

    private static NewPerson whole(String name, @org.jspecify.annotations.Nullable String born) {
        return new NewPerson(
                PersonName.of(name),
                born == null ? null : PartialDate.of(born),
                new Looks("F", "W", "H", 66, 140, "BRO", "HAZ", "Rose <tattoo>, left wrist"),
                List.of(
                        new Known("IDENTIFIER", "OLN", "D7654321", "CA"),
                        new Known("IDENTIFIER", "SSN", "219-09-9999", null),
                        new Known("PHONE", "CELL", "(916) 555-0177", null),
                        new Known("ADDRESS", "HOME", "18 O'Farrell <St>", null)),
                "herself at the counter");
    }
}
