package org.stationhouse.desk.dispatch.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.CallLine;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Turns are given out one after the other, pass by the table, and can be shown afterwards. */
@StationTest
class RotationDeskTests {

    private static final Trade TRADE = Trade.LOCKSMITH;

    @Autowired
    RotationDesk desk;

    @Autowired
    RotationBook book;

    @Autowired
    Companies companies;

    @Autowired
    CallBook callBook;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    JdbcClient sql;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    private Actor clerk = Actor.program("none");
    private Actor supervisor = Actor.program("none");

    /** Nobody of another test is on the list. */
    @BeforeEach
    void emptyList() {
        house.setUp();
        clerk = door.actor("pst1");
        supervisor = door.actor("supervisor");
        sql.sql("update dispatch.rotation_company set out_from = '2020-01-01', out_until = null, out_why = 'test'"
                        + " where trade = 'LOCKSMITH'")
                .update();
    }

    private List<Company> list(int count) {
        return Stream.generate(() -> companies.enter(
                        TRADE,
                        new Company.Said("Keys " + Math.abs(new Random().nextLong()), "(916) 555-0100", null),
                        supervisor))
                .limit(count)
                .toList();
    }

    private Request ask() {
        return ask(null, null);
    }

    private Request ask(Request.@Nullable Of call, @Nullable String owners) {
        return desk.request(
                new Request.New(TRADE, "Locked car", "1 Main St", call, owners),
                owners == null ? null : "Own Keys",
                clerk);
    }

    private Request now(Request request) {
        return book.read(request.ref(), clerk).orElseThrow().request();
    }

    private void said(Request request, Request.Outcome outcome) {
        desk.outcome(request.ref(), now(request).version(), outcome, 15, "because", clerk);
    }

    private @Nullable String company(Request request) {
        Request.Turn turn = now(request).company();
        return turn == null ? null : turn.name();
    }

    private static List<String> names(List<Company> all) {
        return all.stream().map(it -> it.said().name()).toList();
    }

    @Test
    void theTurnPassesByTheOutcome() {
        List<String> names = names(list(3));
        Request first = ask();
        assertThat(company(first)).isEqualTo(names.get(0));
        said(first, Request.Outcome.NO_ANSWER);
        assertThat(company(first)).isEqualTo(names.get(1));
        said(first, Request.Outcome.ACCEPTED);
        assertThat(now(first).etaAt()).isNotNull();
        Request second = ask();
        assertThat(company(second)).isEqualTo(names.get(2));
        said(second, Request.Outcome.CANCELED);
        assertThat(company(ask())).isEqualTo(names.get(2));
    }

    @Test
    void whoIsCanceledOnSceneKeepsItsTurn() {
        List<String> names = names(list(2));
        Request first = ask();
        said(first, Request.Outcome.ACCEPTED);
        assertThat(names(Objects.requireNonNull(book.lists().get(TRADE))).stream()
                        .filter(names::contains))
                .containsExactly(names.get(1), names.get(0));
        said(first, Request.Outcome.CANCELED);
        assertThat(company(ask())).isEqualTo(names.get(0));
    }

    @Test
    void whoCameIsDone() {
        list(1);
        Request request = ask();
        assertThatThrownBy(() -> desk.arrive(request.ref(), 1, clerk)).isInstanceOf(Refusal.class);
        said(request, Request.Outcome.ACCEPTED);
        assertThatThrownBy(() -> desk.arrive(request.ref(), 1, clerk)).isInstanceOf(SomeoneElseSaved.class);
        desk.arrive(request.ref(), 2, clerk);
        assertThat(now(request).state()).isEqualTo(Request.State.ARRIVED);
        assertThat(now(request).arrivedAt()).isNotNull();
        assertThatThrownBy(() -> said(request, Request.Outcome.CANCELED)).isInstanceOf(Refusal.class);
    }

    @Test
    void whoIsOutIsPassedOverAndNobodyLeftIsSaid() {
        List<Company> all = list(2);
        companies.change(
                all.get(0).ref(),
                1,
                new Company.Said(
                        all.get(0).said().name(), "555", new Company.Out(LocalDate.of(2020, 1, 1), null, "fee")),
                supervisor);
        Request request = ask();
        assertThat(company(request)).isEqualTo(all.get(1).said().name());
        said(request, Request.Outcome.REFUSED);
        assertThat(now(request).state()).isEqualTo(Request.State.NONE);
        assertThat(company(request)).isNull();
        assertThat(book.list(
                        new TurnFilter(all.get(0).said().name(), null, "OUT", null, null),
                        TurnStore.NEWEST,
                        0,
                        9,
                        clerk))
                .singleElement()
                .satisfies(it -> assertThat(it.said()).contains("fee"));
    }

    @Test
    void theOwnersOwnCompanyUsesNoTurn() {
        List<String> names = names(list(1));
        Request own = ask(null, "Insured there");
        assertThat(company(own)).isEqualTo("Own Keys");
        assertThat(company(ask())).isEqualTo(names.get(0));
        said(own, Request.Outcome.NO_ANSWER);
        assertThat(now(own).state()).isEqualTo(Request.State.NONE);
        assertThat(book.print(YearMonth.from(companies.today()), clerk).owners())
                .isPositive();
    }

    @Test
    void theCallsLogSaysIt() {
        list(1);
        Call call = calls.log(Calls.burglary(natures), null, clerk);
        Request request = ask(new Request.Of(call.id(), call.ref(), call.number()), null);
        said(request, Request.Outcome.ACCEPTED);
        desk.arrive(request.ref(), 2, clerk);
        String name = Objects.requireNonNull(company(request));
        assertThat(callBook.read(call.ref(), clerk).orElseThrow().lines().stream()
                        .map(CallLine::said)
                        .filter(it -> it != null && it.startsWith("Locksmith")))
                .containsExactly(
                        "Locksmith: " + name + ", Offered",
                        "Locksmith: " + name + ", Accepted (15 minutes)",
                        "Locksmith: " + name + ", On scene");
    }

    @Test
    void rightsNamesAndHistoryHold() {
        Company company = list(1).getFirst();
        assertThatThrownBy(() -> companies.enter(TRADE, company.said(), clerk)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> companies.enter(TRADE, company.said(), supervisor))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> companies.change(company.ref(), 2, company.said(), supervisor))
                .isInstanceOf(SomeoneElseSaved.class);
        assertThatThrownBy(
                        () -> desk.request(new Request.New(TRADE, "x", "y", null, null), null, door.actor("auditor")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sql.sql("delete from dispatch.rotation_line").update())
                .hasMessageContaining("never changed");
    }

    @Test
    void twoAtOnceNeverGetTheSameTurn() throws Exception {
        list(6);
        Callable<Request> asks = this::ask;
        try (var pool = Executors.newFixedThreadPool(8)) {
            var given = new ArrayList<String>();
            for (var one : pool.invokeAll(Stream.generate(() -> asks).limit(8).toList())) {
                Request.Turn turn = one.get().company();
                if (turn != null) {
                    given.add(turn.name());
                }
            }
            assertThat(given).hasSize(6).doesNotHaveDuplicates();
        }
    }
}
