package org.stationhouse.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stationhouse.backoffice.cases.CasePeople;
import org.stationhouse.backoffice.master.Candidate;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;

/** The invented people of the invented cases: who reported, and now and then who is suspected. */
@Service
class DemoPeople {

    private static final String SOURCE = "Reporting party";

    private final People people;
    private final CasePeople cases;
    private final Random random = new Random(20261129);

    DemoPeople(People people, CasePeople cases) {
        this.people = people;
        this.cases = cases;
    }

    /** The reporting party becomes a person of the case; one who is known already is known again. */
    void reported(PublicRef jacket, PersonName party, @Nullable String phone, String home, Actor operator) {
        var known = new ArrayList<NewPerson.Known>();
        if (phone != null) {
            known.add(new NewPerson.Known("PHONE", "CELL", phone, null));
        }
        known.add(new NewPerson.Known("ADDRESS", "HOME", home, null));
        add(jacket, new NewPerson(party, born(), looks(party), known, SOURCE), "REPORTING", operator);
    }

    /** Somebody is named as a suspect. */
    void suspected(PublicRef jacket, PersonName name, Actor operator) {
        add(jacket, new NewPerson(name, born(), looks(name), List.of(), SOURCE), "SUSPECT", operator);
    }

    private void add(PublicRef jacket, NewPerson said, String role, Actor operator) {
        String answer = people.candidates(said, false, operator).stream()
                .filter(Candidate::strong)
                .findFirst()
                .map(it -> it.person().ref().text())
                .orElse(People.NONE);
        cases.add(jacket, said, role, answer, operator);
    }

    private PartialDate born() {
        return new PartialDate(1945 + random.nextInt(62), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private Looks looks(PersonName name) {
        String sex = Invented.sex(name, random);
        return new Looks(sex, null, null, 60 + random.nextInt(16), 110 + random.nextInt(120), null, null, null);
    }
}
