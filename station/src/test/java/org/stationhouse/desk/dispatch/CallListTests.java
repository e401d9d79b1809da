package org.stationhouse.desk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.kernel.Actor;

/** What the filters of the list of all calls find. */
@StationTest
class CallListTests {

    @Autowired
    CallDesk desk;

    @Autowired
    CallBook book;

    @Autowired
    Natures natures;

    @Autowired
    FilledHouse house;

    private final Actor technician = new Actor("kim", "prt2", null, null, "test");

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    @Test
    void theListIsFoundByPartsAndSignsStandForThemselves() {
        String street = "Orrin_50% " + System.nanoTime();
        String last = "Vandersloot" + System.nanoTime();
        desk.log(Calls.at(natures, "459", "7 " + street + " Court", last + ", Ada"), null, technician);
        var all = new CallFilter(null, street.toUpperCase(Locale.ROOT), null, null, null, null, null, null);

        assertThat(book.list(all, 10, technician)).hasSize(1);
        assertThat(listed("_50% Court", null, null, null)).isEmpty();
        assertThat(listed(street.replace('_', 'x'), null, null, null)).isEmpty();
        assertThat(listed(null, last + ", a", null, null)).hasSize(1);
        assertThat(listed(null, "ada " + last.substring(0, 14), null, null)).hasSize(1);
        assertThat(listed(null, last + ", b", null, null)).isEmpty();
        assertThat(listed(street, null, "burgl", "WAITING")).hasSize(1);
        assertThat(listed(street, null, "no such nature", null)).isEmpty();
        assertThat(listed(street, null, null, "CANCELED")).isEmpty();
        assertThat(listed(street, null, null, "CLEARED")).isEmpty();
    }

    private List<Call> listed(
            @Nullable String place, @Nullable String name, @Nullable String nature, @Nullable String state) {
        return book.list(new CallFilter(null, place, name, nature, state, null, null, null), 10, technician);
    }
}
