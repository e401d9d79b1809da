package org.stationhouse.desk.dispatch.downtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.CallLine;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.desk.dispatch.NewCall;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.NumberSeries;

/** Numbered sheets that are printed ahead, and what was written on them while the system was down. */
@StationTest
class DowntimeTests {

    @Autowired
    DowntimePacks packs;

    @Autowired
    NumberSeries numbers;

    @Autowired
    CallBook book;

    @Autowired
    Natures natures;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    private Actor clerk;

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("pst1");
    }

    private Pack made(int count) {
        return packs.read(packs.make(count, clerk), clerk).orElseThrow().pack();
    }

    private static SheetNumber number(Pack pack, int sheet) {
        return new SheetNumber(pack.year(), pack.first() + sheet);
    }

    private List<String> states(Pack pack) {
        return packs.read(pack.ref(), clerk).orElseThrow().sheets().stream()
                .map(sheet -> sheet.state().word())
                .toList();
    }

    private List<String> verbs(PublicRef ref) {
        return sql.sql("select verb from vault.audit_line where :ref = any(refs) and outcome = 'DONE' order by id")
                .param("ref", ref)
                .query(String.class)
                .list();
    }

    @Test
    void aSheetBecomesTheCallOfItsNumberWithItsOwnTime() {
        Pack pack = made(3);
        NewCall said = Calls.burglary(natures);
        Instant received = pack.madeAt();

        Call call = packs.enter(number(pack, 1), said, received, "Ofc. Lee #212", "Rear window.", clerk);

        assertThat(call.number()).isEqualTo(Call.number(pack.year(), pack.first() + 1));
        assertThat(call.times().received()).isEqualTo(received);
        assertThat(states(pack)).containsExactly("BLANK", "ENTERED", "BLANK");
        assertThat(book.read(call.ref(), clerk).orElseThrow().lines())
                .extracting(CallLine::kind, CallLine::said)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(CallLine.Kind.PAPER, "Ofc. Lee #212"),
                        org.assertj.core.groups.Tuple.tuple(CallLine.Kind.NOTE, "Rear window."));
        assertThat(verbs(call.ref())).contains("dispatch.call.enter");
        assertThat(verbs(pack.ref())).contains("dispatch.downtime.make", "dispatch.downtime.list");
    }

    @Test
    void whatIsRefusedChangesNothing() {
        Pack pack = made(2);
        NewCall said = Calls.burglary(natures);
        Instant now = pack.madeAt();
        packs.enter(number(pack, 0), said, now, "Lee", "", clerk);
        packs.spoil(number(pack, 1), "torn", clerk);

        for (Callable<?> refused : List.<Callable<?>>of(
                () -> packs.enter(number(pack, 0), said, now, "Lee", "", clerk),
                () -> packs.enter(number(pack, 1), said, now, "Lee", "", clerk),
                () -> packs.enter(number(pack, 2), said, now, "Lee", "", clerk),
                () -> packs.enter(number(made(1), 0), said, now.minusSeconds(600), "Lee", "", clerk),
                () -> packs.enter(number(made(1), 0), said, now.plusSeconds(600), "Lee", "", clerk))) {
            assertThatThrownBy(refused::call).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> packs.spoil(number(pack, 0), "torn", clerk)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> packs.make(1, door.actor("administrator"))).isInstanceOf(Refusal.class);
        assertThat(states(pack)).containsExactly("ENTERED", "SPOILED");
    }

    @Test
    void theReportOfNumbersCallsBlankSheetsLentAndNoFault() {
        Pack pack = made(3);
        packs.enter(number(pack, 0), Calls.burglary(natures), pack.madeAt(), "Lee", "", clerk);
        packs.spoil(number(pack, 1), "coffee", clerk);
        clock.forward(Duration.ofHours(2));

        assertThat(numbers.report())
                .filteredOn(line -> line.series().equals(Call.SERIES)
                        && line.running() >= pack.first()
                        && line.running() < pack.first() + 3)
                .extracting(NumberSeries.Line::running, NumberSeries.Line::standing, NumberSeries.Line::fault)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(pack.first() + 1, NumberSeries.Standing.VOIDED, false),
                        org.assertj.core.groups.Tuple.tuple(pack.first() + 2, NumberSeries.Standing.LENT, false));
    }

    @Test
    void twoWhoEnterTheSameSheetMakeOneCall() throws Exception {
        Pack pack = made(1);
        NewCall said = Calls.burglary(natures);
        Callable<Boolean> enters = () -> {
            try {
                packs.enter(number(pack, 0), said, pack.madeAt(), "Lee", "", clerk);
                return true;
            } catch (Refusal e) {
                return false;
            }
        };
        try (var pool = Executors.newFixedThreadPool(4)) {
            var done = pool.invokeAll(Stream.generate(() -> enters).limit(4).toList());
            int entered = 0;
            for (var one : done) {
                entered += one.get() ? 1 : 0;
            }
            assertThat(entered).isEqualTo(1);
        }
        assertThat(sql.sql("select count(*) from dispatch.call where number = :number")
                        .param("number", pack.firstNumber())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aPackIsMadePrintedEnteredAndSpoiledByKeyboard() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/downtime").find("#f-count").fill("0");
            desk.keys().press("Control+Enter");
            PlaywrightAssertions.assertThat(desk.find("#e-count")).hasText("At least 1.");
            desk.find("#f-count").fill("3");
            desk.keys().press("Control+Enter");
            PlaywrightAssertions.assertThat(desk.find("tbody tr")).hasCount(3);
            String first = desk.find("tbody tr td").first().innerText();
            String address = desk.path();
            byte[] pdf =
                    desk.page().context().request().get(address + "/pack.pdf").body();
            assertThat(PaperCheck.archival(pdf)).contains(first, "Call for service, on paper");
            assertThat(PaperCheck.pages(pdf)).isEqualTo(4);

            desk.keys()
                    .press("/")
                    .content("enter " + first.toLowerCase(java.util.Locale.ROOT))
                    .press("Enter");
            PlaywrightAssertions.assertThat(desk.find("main h1")).hasText("Enter sheet " + first);
            desk.keys().content("tomorrow morning").press("Control+Enter");
            PlaywrightAssertions.assertThat(desk.find("#e-received"))
                    .hasText("Please give a date and a time, like 1121 0915 or t 0915.");
            desk.axe();
            desk.find("#f-received").fill("now");
            desk.find("#f-writtenBy").fill("Ofc. Lee");
            desk.find("#f-nature").fill("459");
            desk.find("#f-place").fill("12 downtime way");
            desk.keys().press("Control+Enter");
            PlaywrightAssertions.assertThat(desk.find("main h1")).containsText(first);
            PlaywrightAssertions.assertThat(desk.find(".pagehead .chip:has-text('From paper')"))
                    .isVisible();
            PlaywrightAssertions.assertThat(desk.find(".log")).containsText("Entered from paper, written by Ofc. Lee");

            desk.open("/downtime/enter?number=" + first);
            PlaywrightAssertions.assertThat(desk.find("#e-number")).hasText("There is no blank sheet of this number.");
            desk.axe();
            desk.open(address)
                    .find("#f-number")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            desk.find("#f-why").fill("Coffee");
            desk.keys().press("Control+Enter");
            PlaywrightAssertions.assertThat(desk.find("tbody tr").nth(1)).containsText("Coffee");
            desk.passes("downtime-pack");
        }
    }
}
