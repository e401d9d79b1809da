package org.stationhouse.backoffice.master.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.NewOrganization;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.Organizations;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.PhoneUses;
import org.stationhouse.backoffice.master.said.NewSaid;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.backoffice.search.Hit;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Phone;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.web.Ask;

/** Organizations are offered before they are entered, and a phone leads to all that ever had it. */
@StationTest
class OrganizationTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    OrganizationDesk desk;

    @Autowired
    OrganizationBook book;

    @Autowired
    People people;

    @Autowired
    List<PhoneUses> phones;

    @Autowired
    SearchBox box;

    private Actor clerk = Actor.program("test");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
    }

    private static NewOrganization said(String name, String phone) {
        return new NewOrganization("TOW", name, phone, "", "by phone");
    }

    private List<String> listed(String field, String value) {
        var ask = new Ask("/organizations", Map.of(field, value), "", false, 1);
        return book.list(OrganizationFilter.of(ask), 0, 20, clerk).stream()
                .map(it -> it.head().name())
                .toList();
    }

    @Test
    void itIsOfferedBeforeItIsEntered() {
        PublicRef one = desk.enter(said("The Orgquill Towing Co.", "(916) 555-0201"), "", clerk);
        assertThatThrownBy(() -> desk.enter(said("ORGQUILL TOWING, INC", ""), "", clerk))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> desk.enter(said("Somebody Else", "916 555 0201"), "", clerk))
                .isInstanceOf(Unfit.class);
        assertThat(desk.enter(said("Orgquill Tow", "(916) 555-0202"), one.text(), clerk))
                .isEqualTo(one);
        desk.say(one, NewSaid.of(SaidKind.IDENTIFIER, "LICENSE", "OQ-1234", "CA", "card"), "", clerk);
        assertThat(listed("name", "orgquill tow")).containsExactly("The Orgquill Towing Co.");
        assertThat(listed("name", "orgq")).containsExactly("The Orgquill Towing Co.");
        assertThat(listed("phone", "9165550202")).containsExactly("The Orgquill Towing Co.");
        assertThat(listed("identifier", "oq12")).containsExactly("The Orgquill Towing Co.");
        assertThat(box.find("orgquill", Set.of(), 10, false, clerk))
                .extracting(Hit::title)
                .containsExactly("The Orgquill Towing Co. · Tow company");
        desk.change(one, 1, "BUSINESS", "Renamequill", clerk);
        assertThat(listed("name", "renamequill")).hasSize(1);
    }

    @Test
    void aPhoneLeadsToAllThatEverHadIt() {
        PublicRef one = desk.enter(said("Phonequill Garage", "(916) 555-0203"), Organizations.NONE, clerk);
        PublicRef fact = book.read(one, clerk)
                .orElseThrow()
                .of(SaidKind.PHONE)
                .getFirst()
                .ref();
        desk.unsay(one, fact, clerk);
        people.findOrEnter(
                new NewPerson(
                        PersonName.of("Phonequill, Ida"),
                        null,
                        Looks.NONE,
                        List.of(new NewPerson.Known("PHONE", "CELL", "1-916-555-0203", null)),
                        "herself"),
                People.NONE,
                true,
                clerk);
        Phone phone = Phone.read("916.555.0203").orElseThrow();
        List<PhoneUses.Use> uses =
                phones.stream().flatMap(it -> it.of(phone, clerk).stream()).toList();
        assertThat(uses)
                .extracting(PhoneUses.Use::name)
                .containsExactlyInAnyOrder("Phonequill Garage", "Phonequill, Ida");
        LocalDate today = LocalDate.now(ZoneId.of("America/Los_Angeles"));
        assertThat(uses.stream().filter(it -> it.holds(today)).map(PhoneUses.Use::name))
                .containsExactly("Phonequill, Ida");
    }
}
