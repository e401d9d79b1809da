package org.stationhouse.desk.reports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stationhouse.desk.reports.ReportHands.EDIT;
import static org.stationhouse.desk.reports.ReportHands.REPORT;
import static org.stationhouse.desk.reports.ReportHands.at;
import static org.stationhouse.desk.reports.ReportHands.begun;
import static org.stationhouse.desk.reports.ReportHands.corrected;
import static org.stationhouse.desk.reports.ReportHands.paper;
import static org.stationhouse.desk.reports.ReportHands.pressed;
import static org.stationhouse.desk.reports.ReportHands.sentBack;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.foundation.kernel.Vin;

/** A call becomes a filed report by keyboard alone: author at level I, trainer, supervisor, Records. */
@StationTest
class ReportLineTests extends ReportHouse {

    @LocalServerPort
    int port;

    @Test
    void aCallBecomesAFiledReportByKeyboardAlone() {
        Call call = call();
        try (var author = Browser.at(port).as("pst1");
                var trainer = Browser.at(port).as("pst2");
                var lead = Browser.at(port).as("supervisor");
                var records = Browser.at(port).as("prt1")) {
            String ref = written(author, call);
            assertThat(state(ref)).isEqualTo("TRAINER_REVIEW");
            assertThat(paper(author, ref)).contains("DRAFT", "Bicycle", "$600.00");
            sentBack(trainer, ref, "took it", "Say who took it");
            corrected(author, ref, "Say who took it", " A man in red took it.");
            assertThat(state(ref)).isEqualTo("TRAINER_REVIEW");
            pressed(trainer, ref, "y", "Submitted");
            sentBack(lead, ref, "in red", "Say where he ran");
            corrected(author, ref, "Say where he ran", " He ran to 4th.");
            assertThat(state(ref)).isEqualTo("SUBMITTED");
            pressed(lead, ref, "y", "Approved");
            records.open("/reports/" + ref).keys();
            assertThat(records.focused()).isEqualTo("f-codes[0].nibrs");
            records.keys().content("23d").press("Control+Enter");
            assertThat(records.find(".pagehead .chip").first()).hasText("Processed");
            pressed(records, ref, "y", "Filed");
            assertThat(state(ref)).isEqualTo("FILED");
            assertThat(paper(records, ref))
                    .contains(
                            mark,
                            "PC 484(a) Theft",
                            "23D",
                            "Bicycle",
                            "$600.00",
                            "A man in red took it. He ran to 4th.")
                    .doesNotContain("DRAFT");
            assertThat(author.keys().clicks()
                            + trainer.keys().clicks()
                            + lead.keys().clicks())
                    .isZero();
        }
    }

    private String written(Browser desk, Call call) {
        String ref = begun(desk, call.ref().text(), "1");
        assertThat(desk.find("#f-place")).hasValue("6360 Fountain Sq");
        assertThat(desk.focused()).isEqualTo("f-offenses[0].offense");
        int before = desk.keys().keys();
        desk.keys().content("484(a)").press("Tab");
        at(desk, "f-offenses[0].asks[location]").keys().content("20");
        at(desk, "f-people[0].role").keys().content("V");
        at(desk, "f-property[0].article").keys().content("Bicycle");
        at(desk, "f-property[0].description").keys().content("Red");
        at(desk, "f-property[0].value").keys().content("600").press("Control+Enter");
        assertThat(desk.focused()).isEqualTo("f-property[1].loss");
        at(desk, "f-property[1].article").keys().content("Helmet");
        at(desk, "f-property[1].value").keys().content("50");
        at(desk, "f-narrative")
                .keys()
                .press("Control+End")
                .content("He took it.")
                .press("Control+Enter");
        desk.page().waitForURL(REPORT);
        System.out.println(
                "theft report from a call: keys beyond content=" + (desk.keys().keys() - before + 2));
        assertThat(desk.settled().find(".pagehead .chip").first()).hasText("With the trainer");
        return ref;
    }

    @Test
    void whatIsMissingStandsBesideItsFieldAndNothingIsLost() {
        Report draft = started("CRIME");
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open(draft.path() + "/edit");
            at(desk, "f-offenses[0].offense").keys().content("594 vandal");
            at(desk, "f-offenses[0].asks[location]").keys().content("street");
            at(desk, "f-vehicles[0].vin").keys().content(mistyped());
            assertThat(desk.find("[id='said-vehicles[0].vin']")).containsText("check digit");
            at(desk, "f-property[0].article").keys().content("Window");
            at(desk, "f-property[0].value").keys().content("lots").press("Alt+s");
            assertThat(desk.find("[id='e-property[0].value']")).containsText("no amount");
            assertThat(desk.find("[id='f-property[0].article']")).hasValue("Window");
            assertThat(found(draft.ref()).version()).isEqualTo(draft.version());
            desk.find("[id='f-property[0].value']").focus();
            desk.keys().press("Control+a").content("250").press("Alt+s");
            assertThat(desk.find("[id='f-property[0].value']")).hasValue("$250.00");
            at(desk, "f-narrative")
                    .keys()
                    .press("Control+End")
                    .content("Broken.")
                    .press("Control+Enter");
            assertThat(desk.find("#problems")).containsText("victim");
            assertThat(found(draft.ref()).state()).isInstanceOf(ReportState.Draft.class);
            assertThat(desk.find("#f-narrative")).hasValue(Pattern.compile("Broken\\.$"));
            desk.settled().find("[id='f-people[0].role']").focus();
            desk.keys().content("V");
            assertThat(desk.find("[id='f-people[0].role']")).hasValue("VICTIM");
            desk.find("#f-narrative").focus();
            desk.keys().press("Control+Enter");
            assertThat(desk.find("[id='e-offenses[0].offense']")).containsText("damaged");
            desk.settled().find("[id='f-property[0].loss']").focus();
            desk.keys().content("Dam");
            assertThat(desk.find("[id='f-property[0].loss']")).hasValue("DAMAGED");
            desk.find("#f-narrative").focus();
            desk.keys().press("Control+Enter");
            desk.page().waitForURL(REPORT);
            assertThat(found(draft.ref()).said().narrative()).endsWith("Broken.");
            assertThat(found(draft.ref()).said().property().getFirst().value()).hasToString("$250.00");
        }
    }

    @Test
    void twoEditorsKeepWhatEachHasChangedAndPickWhereBothDid() {
        Report draft = started("CRIME");
        String path = draft.path() + "/edit";
        try (var one = Browser.at(port).as("pst1");
                var other = Browser.at(port).as("pst2")) {
            one.open(path);
            other.open(path);
            at(one, "f-place").keys().press("Control+a").content("12 Elm St").press("Alt+s");
            assertThat(one.find(".pagehead .chip").first()).hasText("Draft");
            assertThat(one.settled().find("#f-place")).hasValue("12 Elm St");
            at(other, "f-narrative")
                    .keys()
                    .press("Control+a")
                    .content("The other's text")
                    .press("Alt+s");
            assertThat(other.find("[role=status]").filter(saved())).hasCount(1);
            assertThat(found(draft.ref()).said().place()).isEqualTo("12 Elm St");
            assertThat(found(draft.ref()).said().narrative()).isEqualTo("The other's text");
            at(one, "f-narrative")
                    .keys()
                    .press("Control+a")
                    .content("My own text")
                    .press("Alt+s");
            assertThat(one.find("main .notice")).containsText("both changed the narrative");
            assertThat(one.find("#f-narrative")).hasValue("My own text");
            assertThat(found(draft.ref()).said().narrative()).isEqualTo("The other's text");
            one.find("[name=theirs]").focus();
            one.keys().press("Enter");
            assertThat(one.find("#f-narrative")).hasValue("The other's text");
        }
    }

    /** A VIN that no other test's vehicle has, with a wrong check digit. */
    private static String mistyped() {
        String serial = "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        String vin = "1HGCM8260" + serial;
        return Vin.of(vin).doubt().isEmpty() ? "1HGCM8261" + serial : vin;
    }

    private static com.microsoft.playwright.Locator.FilterOptions saved() {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText("both changes are in it");
    }

    @Test
    void whatWasTypedIsThereAgainWithEachOfItsRows() {
        Report draft = started("CRIME");
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open(draft.path() + "/edit");
            at(desk, "f-people[0].phone").keys().press("Control+Enter");
            assertThat(desk.focused()).isEqualTo("f-people[1].role");
            at(desk, "f-people[1].name").keys().content("Okafor, Ada");
            at(desk, "f-property[0].article").keys().content("Laptop").press("Control+Enter");
            at(desk, "f-property[1].article").keys().content("Camera");
            assertThat(desk.find("[role=status]")
                            .filter(new com.microsoft.playwright.Locator.FilterOptions()
                                    .setHasText(Pattern.compile("Saved \\d\\d:\\d\\d:\\d\\d"))))
                    .hasCount(1);
            desk.open("/reports").open(draft.path() + "/edit");
            assertThat(desk.find("[id='f-people[1].name']")).hasValue("Okafor, Ada");
            assertThat(desk.find("[id='f-property[0].article']")).hasValue("Laptop");
            assertThat(desk.find("[id='f-property[1].article']")).hasValue("Camera");
            assertThat(desk.find("[id='f-vehicles[1].plate']")).hasCount(0);
        }
    }

    @Test
    void aContactAndACaseAreStartedFromByNumber() {
        Report first = submitted();
        try (var desk = Browser.at(port).as("pst2")) {
            desk.open("/reports")
                    .keys()
                    .press("/")
                    .content("report " + first.inCase().number())
                    .press("Enter");
            desk.page().waitForURL(Pattern.compile(".*/reports/new\\?.*"));
            desk.settled().keys().press("2");
            desk.page().waitForURL(EDIT);
            assertThat(desk.settled().find("[id='f-people[0].known']")).hasValue(Pattern.compile("N\\d\\d-\\d{6}"));
            desk.open("/reports/new?number=NOSUCH").keys().press("1");
            assertThat(desk.find("#e-number")).isVisible();
        }
    }

    @Test
    void whoIsMeantIsPickedByKeyboardAndAnsweredBeforeItIsSubmitted() {
        ReportSaid.Linked known =
                found(submitted().ref()).said().people().getFirst().linked();
        Report draft = started("INCIDENT");
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open(draft.path() + "/edit");
            at(desk, "f-narrative").keys().press("Control+End").content("Seen.").press("Control+Enter");
            assertThat(desk.find("[id='e-people[0].known']")).containsText("Pick one");
            desk.find("[id='f-people[0].address']").focus();
            desk.keys().press("Tab");
            assertThat(desk.find("[id='said-people[0].known'] [data-pick]").first())
                    .containsText(mark);
            desk.keys().press("Tab").press("Enter");
            assertThat(desk.find("[id='f-people[0].known']"))
                    .hasValue(java.util.Objects.requireNonNull(known).number());
            desk.find("#f-narrative").focus();
            desk.keys().press("Control+Enter");
            desk.page().waitForURL(REPORT);
            assertThat(found(draft.ref()).said().people().getFirst().linked()).isEqualTo(known);
        }
    }

    private String state(String ref) {
        return sql.sql("select state from reports.report where ref = :ref")
                .param("ref", ref)
                .query(String.class)
                .single();
    }
}
