package org.stationhouse.backoffice.master.person;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.NumberSeries;

/** Which numbers the people bear, for the nightly check of all numbers. */
@Component
class PersonNumbers implements NumberSeries.Bearers {

    private final PersonStore people;

    PersonNumbers(PersonStore people) {
        this.people = people;
    }

    @Override
    public String series() {
        return Person.SERIES;
    }

    @Override
    public List<Long> borne(int year) {
        return people.numbers(Person.number(year, 0).substring(0, 4));
    }
}
