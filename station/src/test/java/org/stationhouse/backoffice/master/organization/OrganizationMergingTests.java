package org.stationhouse.backoffice.master.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.master.NewOrganization;
import org.stationhouse.backoffice.master.OrganizationCandidate;
import org.stationhouse.backoffice.master.OrganizationClue;
import org.stationhouse.backoffice.master.OrganizationLine;
import org.stationhouse.backoffice.master.Organizations;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Later;
import org.stationhouse.backoffice.master.merging.MergeLine;
import org.stationhouse.backoffice.master.merging.Merging;
import org.stationhouse.backoffice.master.merging.PairDesk;
import org.stationhouse.backoffice.master.merging.PairRun;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.backoffice.search.Hit;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;

/** The index of organizations as other rooms use it, and organizations that are one. */
@StationTest
class OrganizationMergingTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Organizations organizations;

    @Autowired
    OrganizationBook book;

    @Autowired
    Merging merging;

    @Autowired
    PairDesk pairs;

    @Autowired
    PairRun run;

    @Autowired
    SearchBox box;

    private Actor clerk = Actor.program("test");
    private Actor senior = Actor.program("test");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
        senior = door.actor("prt2");
    }

    private static NewOrganization said(String name, String phone) {
        return new NewOrganization("TOW", name, phone, "", "by phone");
    }

    private OrganizationLine entered(String name, String phone) {
        return organizations.findOrEnter(said(name, phone), Organizations.NONE, clerk);
    }

    private List<String> titles(String typed) {
        return box.find(typed, Set.of(), 20, false, clerk).stream()
                .map(Hit::title)
                .toList();
    }

    @Test
    void anotherRoomFindsRecordsAndIsAskedBeforeItEnters() {
        OrganizationLine one = entered("Mergequill Towing, Inc.", "(916) 555-0301");
        assertThatThrownBy(() -> organizations.findOrEnter(said("Mergequill Towing", ""), "", clerk))
                .isInstanceOf(Unfit.class);
        List<OrganizationCandidate> offered =
                organizations.candidates(said("Mergequill", "916-555-0301"), false, clerk);
        assertThat(offered.getFirst().organization()).isEqualTo(one);
        assertThat(offered.getFirst().clues())
                .extracting(OrganizationClue::kind)
                .containsExactly(OrganizationClue.Kind.PHONE_SAME, OrganizationClue.Kind.NAME_PART);
        assertThat(organizations.findOrEnter(
                        said("Mergequill Tow", "916-555-0302"), one.ref().text(), clerk))
                .returns(one.id(), OrganizationLine::id)
                .returns("916-555-0302", OrganizationLine::phone);
        organizations.say(one.ref(), "IDENTIFIER", "LICENSE", "MQ-77", "card", clerk);
        assertThat(book.read(one.ref(), clerk).orElseThrow().of(SaidKind.IDENTIFIER))
                .hasSize(1);
        assertThat(titles("MQ-77")).hasSize(1);
        assertThat(organizations.lines(List.of(one.id()), clerk)).containsOnlyKeys(one.id());
        assertThatThrownBy(() -> organizations.say(one.ref(), "PHONE", "MAIN", "1", "x", door.actor("liaison")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void twoAreMergedAndTakenApart() {
        OrganizationLine kept = entered("Keptquill Storage", "916-555-0311");
        OrganizationLine gone = entered("Gonequill Storage", "916-555-0312");
        assertThatThrownBy(() -> organizations.merge(kept.ref(), gone.ref(), "x", clerk))
                .isInstanceOf(Refusal.class);
        organizations.merge(kept.ref(), gone.ref(), "Renamed in 2025.", senior);
        assertThat(organizations.find(gone.ref(), clerk))
                .get()
                .extracting(OrganizationLine::ref)
                .isEqualTo(kept.ref());
        assertThat(organizations.lines(List.of(gone.id()), clerk)).containsOnlyKeys(kept.id(), gone.id());
        assertThat(titles("gonequill")).containsExactly("Keptquill Storage · Tow company");
        organizations.say(gone.ref(), "ALIAS", "DBA", "Sincequill", "sign", clerk);
        Later since = merging.since(Index.ORGANIZATION, gone.ref(), senior).later().stream()
                .filter(it -> it.said().equals("Sincequill"))
                .findFirst()
                .orElseThrow();
        organizations.unmerge(gone.ref(), List.of(since.ref()), "Two firms.", senior);
        assertThat(titles("sincequill")).containsExactly("Gonequill Storage · Tow company");
        assertThat(titles("keptquill")).containsExactly("Keptquill Storage · Tow company");
        assertThat(book.read(kept.ref(), clerk).orElseThrow().merges())
                .extracting(MergeLine::kind)
                .containsExactly("MERGED", "UNMERGED");
    }

    @Test
    void aLikelyPairWaitsAndIsAnsweredOnce() {
        OrganizationLine one = entered("Pairquill Garage", "916-555-0321");
        OrganizationLine other = entered("The Pairquill Garage, LLC", "(916) 555-0321");
        PairDesk.Pair pair = waiting(one).getFirst();
        assertThat(pair.gone().ref()).isEqualTo(other.ref());
        assertThat(pair.why().getFirst().word()).isEqualTo("master.organization.twin.NAME_AND_PHONE");
        pairs.distinct(Index.ORGANIZATION, pair.ref(), "Father and son, two licenses.", senior);
        organizations.say(other.ref(), "ADDRESS", "MAIL", "12 Pairquill St", "letter", clerk);
        assertThat(waiting(one)).isEmpty();
    }

    private List<PairDesk.Pair> waiting(OrganizationLine one) {
        run.all();
        return pairs.waiting(Index.ORGANIZATION, 0, 500, senior).stream()
                .filter(it -> it.kept().ref().equals(one.ref()))
                .toList();
    }
}
