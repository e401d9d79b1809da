package org.stationhouse.backoffice.post.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Phone;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.paper.Papers;
import org.stationhouse.foundation.staff.Unfit;

/** Where the public reaches the agency: in letters that name it, and in the head of papers; nothing is made up while it is not set. */
@StationTest
class AgencyFactsTests {

    private static final Phone PHONE = Phone.read("916 555 0909").orElseThrow();

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    AgencyOffice agencies;

    @Autowired
    Templates templates;

    @Autowired
    Letters letters;

    @Autowired
    Papers papers;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Actor clerk = Actor.program("none");

    @SuppressWarnings("NullAway.Init")
    private Agency before;

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
        before = agencies.agency().orElseThrow();
    }

    @AfterEach
    void asItWas() {
        reached(before.address(), before.phone());
    }

    private void reached(String address, @Nullable Phone phone) {
        Agency now = agencies.agency().orElseThrow();
        agencies.change(
                new Agency(now.name(), now.ori(), now.zone(), address, phone, now.demo(), now.version()),
                null,
                agencies.beats(),
                now.version(),
                Actor.console("test"));
    }

    @Test
    void aLetterNamesWhereTheAgencyIsReachedOrIsNotWritten() {
        PublicRef template = templates.add(
                "Reach " + mark,
                new Templates.NewEdition(
                        new Template.Wording("Where we are", "Write to {agency.address} or call {agency.phone}."),
                        null,
                        LocalDate.of(2020, 1, 1)),
                door.actor("supervisor"));
        var letter = new Letter.New(template, "Rosa " + mark, "7 Canary Ave", null);
        reached("", PHONE);
        assertThatThrownBy(() -> letters.write(letter, clerk))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("post.letter.missing");
        reached("9 Plaza Way\nTest City CA 95600", PHONE);
        PublicRef ref = letters.write(letter, clerk);
        assertThat(letters.read(ref, clerk).orElseThrow().english().text())
                .isEqualTo("Write to 9 Plaza Way\nTest City CA 95600 or call (916) 555-0909.");
        letters.cancel(ref, 1, "Of a test", clerk);
    }

    @Test
    void theHeadOfAPaperHasWhatIsSet() {
        reached("", null);
        assertThat(papers.paper(Locale.ENGLISH, "A. Kim").reach()).isEmpty();
        reached("9 Plaza Way\nTest City CA 95600", null);
        assertThat(papers.paper(Locale.ENGLISH, "A. Kim").reach()).isEqualTo("9 Plaza Way · Test City CA 95600");
        reached("9 Plaza Way", PHONE);
        assertThat(papers.paper(Locale.ENGLISH, "A. Kim").reach()).isEqualTo("9 Plaza Way · (916) 555-0909");
        assertThat(agencies.agency().orElseThrow().zone()).isEqualTo(ZoneId.of("America/Los_Angeles"));
    }
}
