package org.stationhouse.desk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.backoffice.cases.CaseFilter;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

@StationTest
class LoggingACallTests {

    @Autowired
    CallDesk desk;

    @Autowired
    CallCorrections corrections;

    @Autowired
    CallBook book;

    @Autowired
    Cases cases;

    @Autowired
    SearchBox box;

    @Autowired
    Natures natures;

    @Autowired
    FilledHouse house;

    @Autowired
    JdbcClient sql;

    private final Actor technician = new Actor("kim", "prt2", null, null, "test");
    private final Actor administrator = new Actor("root", "administrator", null, null, "test");

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    private Call logged() {
        return desk.log(Calls.burglary(natures), "Window at the rear is open.", technician);
    }

    private Call now(Call call) {
        return whole(call).call();
    }

    private CallBook.Whole whole(Call call) {
        return book.read(call.ref(), technician).orElseThrow();
    }

    private List<String> verbs(Call call) {
        return sql.sql("select verb from vault.audit_line where :ref = any(refs) and outcome = 'DONE' order by id")
                .param("ref", call.ref())
                .query(String.class)
                .list();
    }

    @Test
    void aLoggedCallIsNumberedListedFoundAndAudited() {
        Call call = logged();

        assertThat(call.number()).matches("C\\d{2}-\\d{6}");
        assertThat(book.open(500, technician)).extracting(Call::ref).contains(call.ref());
        assertThat(now(call)).isEqualTo(call);
        assertThat(whole(call).lines()).extracting(CallLine::said).containsExactly("Window at the rear is open.");
        assertThat(box.find(call.number(), Set.of(), 5, false, technician)
                        .getFirst()
                        .ref())
                .isEqualTo(call.ref());
        assertThat(verbs(call)).startsWith("dispatch.call.log");
    }

    @Test
    void numbersFollowEachOtherAndEachIsUsed() {
        long before = reserved();
        logged();
        logged();

        assertThat(reserved()).isEqualTo(before);
    }

    /** Numbers on blank sheets of other tests among them. */
    private long reserved() {
        return sql.sql("select count(*) from vault.number where series = 'dispatch.call' and state = 'RESERVED'")
                .query(Long.class)
                .single();
    }

    @Test
    void anAdministratorHasNoCaseRights() {
        assertThatThrownBy(() -> desk.log(Calls.burglary(natures), null, administrator))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void everyStepKeepsItsTimeItsLineAndItsAudit() {
        Call call = logged();
        desk.step(call.ref(), 1, Step.DISPATCH, StepSaid.unit("S21"), technician);
        desk.step(call.ref(), 2, Step.EN_ROUTE, StepSaid.now(), technician);
        desk.step(call.ref(), 3, Step.ARRIVE, StepSaid.now(), technician);
        desk.step(call.ref(), 4, Step.CLEAR, StepSaid.ended(Disposition.REPORT), technician);

        Call done = now(call);
        assertThat(done.status()).isEqualTo(new CallStatus.Cleared(Disposition.REPORT));
        assertThat(done.unit()).isEqualTo("S21");
        assertThat(CallTimes.Mark.values())
                .allSatisfy(mark -> assertThat(done.times().at(mark)).isNotNull());
        assertThat(whole(call).lines())
                .extracting(CallLine::field)
                .containsExactly(null, "DISPATCH", "EN_ROUTE", "ARRIVE", "CLEAR");
        assertThat(verbs(call)).filteredOn("dispatch.call.step"::equals).hasSize(4);
        assertThat(book.open(500, technician)).extracting(Call::ref).doesNotContain(call.ref());
    }

    @Test
    void aReopenedCallWaitsAgainAndItsLogKeepsTheEarlierTimes() {
        Call call = logged();
        desk.step(call.ref(), 1, Step.CANCEL, StepSaid.because("caller called back"), technician);
        desk.step(call.ref(), 2, Step.REOPEN, StepSaid.because("it goes on"), technician);

        assertThat(now(call).status()).isEqualTo(new CallStatus.Waiting());
        assertThat(now(call).times().cleared()).isNull();
        assertThat(whole(call).lines()).extracting(CallLine::said).contains("caller called back", "it goes on");
    }

    @Test
    void aStepThatDoesNotFitOrLacksItsWordIsRefusedAndNothingChanges() {
        Call call = logged();

        assertThatThrownBy(() -> desk.step(call.ref(), 1, Step.EN_ROUTE, StepSaid.now(), technician))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.step(call.ref(), 1, Step.DISPATCH, StepSaid.now(), technician))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.step(call.ref(), 1, Step.CANCEL, StepSaid.now(), technician))
                .isInstanceOf(Refusal.class);
        assertThat(now(call)).isEqualTo(call);
        assertThat(whole(call).lines()).hasSize(1);
    }

    @Test
    void aTimeIsCorrectedWithAReasonInOrderAndNeverIntoTheFuture() {
        Call call = logged();
        desk.step(call.ref(), 1, Step.DISPATCH, StepSaid.unit("S21"), technician);
        Instant received = now(call).times().received();
        Instant earlier = received.minusSeconds(300);

        corrections.correctTime(call.ref(), 2, CallTimes.Mark.RECEIVED, earlier, "the phone rang before", technician);

        assertThat(now(call).times().received()).isEqualTo(earlier);
        assertThat(whole(call).lines().getLast())
                .returns(CallLine.Kind.TIME, CallLine::kind)
                .returns(received, CallLine::wasMoment)
                .returns(earlier, CallLine::moment)
                .returns("the phone rang before", CallLine::said);
        assertThatThrownBy(() -> corrections.correctTime(
                        call.ref(), 3, CallTimes.Mark.DISPATCHED, earlier.minusSeconds(1), "no", technician))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> corrections.correctTime(
                        call.ref(), 3, CallTimes.Mark.DISPATCHED, received.plusSeconds(86_400), "no", technician))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() ->
                        corrections.correctTime(call.ref(), 3, CallTimes.Mark.ARRIVED, received, "no", technician))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theLogOnlyGrowsAndACorrectionNamesTheOldLine() {
        Call call = logged();
        CallLine first = whole(call).lines().getFirst();
        desk.note(call.ref(), "Door, not window.", first.id(), technician);

        assertThat(whole(call).lines()).hasSize(2).last().returns(first.id(), CallLine::corrects);
        assertThatThrownBy(() -> desk.note(logged().ref(), "x", first.id(), technician))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sql.sql("update dispatch.line set said = 'x' where id = :id")
                        .param("id", first.id())
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void whoSavesOnAnOldVersionIsTold() {
        Call call = logged();
        desk.step(call.ref(), 1, Step.DISPATCH, StepSaid.unit("S21"), technician);

        assertThatThrownBy(() -> desk.step(call.ref(), 1, Step.CANCEL, StepSaid.because("x"), technician))
                .isInstanceOf(SomeoneElseSaved.class);
        assertThatThrownBy(() -> corrections.change(call.ref(), 1, Calls.burglary(natures), technician))
                .isInstanceOf(SomeoneElseSaved.class);
        assertThat(now(call).status()).isEqualTo(new CallStatus.Dispatched());
    }

    @Test
    void aChangeIsLoggedFieldByFieldAndFoundUnderItsNewWords() {
        Call call = logged();
        NewCall said = Calls.at(natures, "415", "77 Marrowbone Ct", "Nguyen, Thi");
        corrections.change(call.ref(), 1, said, technician);
        corrections.change(call.ref(), 2, said, technician);

        assertThat(now(call)).returns(2, Call::version).returns("Disturbance", Call::nature);
        assertThat(whole(call).lines())
                .filteredOn(line -> line.kind() == CallLine.Kind.CHANGE)
                .extracting(CallLine::field)
                .contains("nature", "place", "party");
        assertThat(box.find("nguyen, thi", Set.of(), 50, false, technician))
                .anyMatch(hit -> hit.ref().equals(call.ref()));
    }

    @Test
    void aCallBecomesACaseOnceAndItsJacketHoldsIt() {
        Call call = logged();
        Jacket jacket = desk.makeCase(call.ref(), 1, technician);

        assertThat(jacket.number().text()).matches("\\d{2}-\\d{6}");
        assertThat(cases.read(jacket.ref(), technician).orElseThrow().entries())
                .extracting(line -> line.number())
                .containsExactly(call.number());
        assertThat(cases.list(CaseFilter.all(), 50, technician)).contains(jacket);
        assertThat(now(call).inCase()).isEqualTo(new Call.InCase(jacket.id(), jacket.ref(), jacket.number()));
        assertThatThrownBy(() -> desk.makeCase(call.ref(), 2, technician)).isInstanceOf(Refusal.class);
        assertThat(sql.sql(
                                "select case_number from vault.audit_line where verb = 'dispatch.call.case' and :ref = any(refs)")
                        .param("ref", call.ref())
                        .query(String.class)
                        .list())
                .containsExactly(jacket.number().text());
    }

    @Test
    void theListIsPagedByKeyAndFiltered() {
        String street = "Marlowe " + System.nanoTime();
        for (int i = 0; i < 5; i++) {
            desk.log(Calls.at(natures, i % 2 == 0 ? "415" : "459", i + " " + street, "Okafor, Ada"), null, technician);
        }
        var place = new CallFilter(null, street, null, null, null, null, null, null);
        List<Call> first = book.list(place, 2, technician);
        List<Call> second = book.list(
                new CallFilter(
                        null,
                        street,
                        null,
                        null,
                        null,
                        null,
                        null,
                        first.getLast().ref().text()),
                10,
                technician);

        assertThat(first).extracting(call -> call.place().text()).containsExactly("4 " + street, "3 " + street);
        assertThat(second)
                .extracting(call -> call.place().text())
                .containsExactly("2 " + street, "1 " + street, "0 " + street);
        assertThat(book.list(
                        new CallFilter(null, street, "okafor, a", "459", "OPEN", null, null, null), 10, technician))
                .hasSize(2);
        assertThat(book.list(
                        new CallFilter(first.getFirst().number(), null, null, null, null, null, null, null),
                        10,
                        technician))
                .containsExactly(first.getFirst());
    }
}
