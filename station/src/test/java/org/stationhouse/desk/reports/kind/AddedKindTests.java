package org.stationhouse.desk.reports.kind;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.desk.reports.Report;
import org.stationhouse.desk.reports.ReportDesk;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;

/** A kind of report that the agency adds while the program runs is written, approved and printed like any other. */
@StationTest
class AddedKindTests {

    private static final Pattern REPORT = Pattern.compile(".*/reports/[0-9A-Z]{17}$");

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    KindDesk desk;

    @Autowired
    ReportDesk reports;

    private final String mark =
            "K" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    private Kind kind(String title) {
        return new Kind(
                mark,
                title,
                Set.of(Kind.Section.PEOPLE),
                Set.of(Kind.Need.PEOPLE),
                Kind.Approval.SENIOR,
                "CONDITION OF THE PERSON",
                true,
                false);
    }

    @Test
    void aKindAddedAtRunTimeIsDrivenToItsPaper() {
        desk.add(kind("Welfare check " + mark), door.actor("supervisor"));
        try (var author = Browser.at(port).as("prt2");
                var second = Browser.at(port).as("pst2")) {
            Report draft = reports.start(new ReportDesk.From.Nothing(), mark, door.actor("prt2"));
            author.open(draft.path() + "/edit");
            assertThat(author.find("#f-narrative")).hasValue("CONDITION OF THE PERSON");
            assertThat(author.find("#f-offenses")).hasCount(0);
            author.find("#f-narrative").focus();
            author.keys().press("Control+End").content(": well.").press("Control+Enter");
            assertThat(author.find("#problems")).containsText("names a person");
            author.find("[id='f-people[0].name']").focus();
            author.keys().content(mark + ", Ida");
            author.find("#f-narrative").focus();
            author.keys().press("Control+Enter");
            author.page().waitForURL(REPORT);
            second.open(draft.path()).keys().press("y");
            assertThat(second.find(".pagehead .chip").first()).hasText("Approved");
            assertThat(PaperCheck.text(second.page()
                            .request()
                            .get(draft.path() + "/report.pdf")
                            .body()))
                    .contains("Welfare check " + mark, mark + ", Ida", "CONDITION OF THE PERSON: well.")
                    .doesNotContain("DRAFT");
        }
    }

    @Test
    void aCodeIsThereOnceAndAWithdrawnKindStartsNothing() {
        desk.add(kind("Once"), door.actor("supervisor"));
        assertThatThrownBy(() -> desk.add(kind("Twice"), door.actor("supervisor")))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> desk.add(kind("No right"), door.actor("pst1"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.withdraw("CRIME", door.actor("supervisor")))
                .isInstanceOf(Refusal.class);
        desk.withdraw(mark, door.actor("supervisor"));
        assertThatThrownBy(() -> reports.start(new ReportDesk.From.Nothing(), mark, door.actor("pst2")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("kind");
    }
}
