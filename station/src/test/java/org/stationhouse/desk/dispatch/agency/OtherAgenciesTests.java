package org.stationhouse.desk.dispatch.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
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
import org.stationhouse.desk.dispatch.CallStatus;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.desk.dispatch.Step;
import org.stationhouse.desk.dispatch.StepSaid;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Calls are transferred to agencies that a supervisor keeps, with who took them there, and come back when they are reopened. */
@StationTest
class OtherAgenciesTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    OtherAgencies agencies;

    @Autowired
    CallDesk desk;

    @Autowired
    CallBook book;

    @Autowired
    Natures natures;

    @Autowired
    JdbcClient sql;

    private final String name = "Agency " + UUID.randomUUID().toString().substring(0, 8);
    private Actor clerk = Actor.program("none");
    private Actor sergeant = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
        sergeant = door.actor("supervisor");
    }

    private Call logged() {
        return desk.log(Calls.burglary(natures), null, clerk);
    }

    private Call now(Call call) {
        return book.read(call.ref(), clerk).orElseThrow().call();
    }

    @Test
    void aTransferredCallEndsWithItsAgencyAndIsReopened() {
        PublicRef to = agencies.add(name, null, null, sergeant);
        Call call = logged();
        Instant at = call.times().received().plusMillis(5);
        agencies.transfer(call.ref(), 1, to, "Operator 7", at, "beyond the bridge", clerk);

        assertThat(now(call).status()).isEqualTo(new CallStatus.Transferred(name));
        assertThat(now(call).times().cleared()).isEqualTo(at);
        assertThat(book.open(500, clerk)).extracting(Call::number).doesNotContain(call.number());
        assertThat(book.read(call.ref(), clerk).orElseThrow().lines().getLast())
                .returns(CallLine.Kind.TRANSFER, CallLine::kind)
                .returns(name, CallLine::field)
                .returns("Operator 7", CallLine::was)
                .returns("beyond the bridge", CallLine::said)
                .returns(at, CallLine::moment);
        assertThat(sql.sql("select count(*) from vault.audit_line where verb = 'dispatch.call.transfer'"
                                + " and :ref = any(refs)")
                        .param("ref", call.ref())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        desk.step(call.ref(), 2, Step.REOPEN, StepSaid.because("they gave it back"), clerk);
        assertThat(now(call).status()).isEqualTo(new CallStatus.Waiting());
    }

    @Test
    void whatIsNotWaitingOrNotTheirsAnyMoreIsNotTransferred() {
        PublicRef to = agencies.add(name, null, null, sergeant);
        Call call = logged();
        Instant at = call.times().received();
        assertThatThrownBy(() -> agencies.transfer(call.ref(), 2, to, "x", at, "x", clerk))
                .isInstanceOf(SomeoneElseSaved.class);
        assertThatThrownBy(() -> agencies.transfer(call.ref(), 1, to, "x", at.plusSeconds(3_600), "x", clerk))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> agencies.transfer(call.ref(), 1, PublicRef.fresh(), "x", at, "x", clerk))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> desk.step(call.ref(), 1, Step.TRANSFER, StepSaid.because("x"), clerk))
                .isInstanceOf(Refusal.class);
        desk.step(call.ref(), 1, Step.DISPATCH, StepSaid.unit("S1"), clerk);
        assertThatThrownBy(() -> agencies.transfer(call.ref(), 2, to, "x", at, "x", clerk))
                .isInstanceOf(Refusal.class);
        agencies.stand(to, 1, false, sergeant);
        Call other = logged();
        assertThatThrownBy(() ->
                        agencies.transfer(other.ref(), 1, to, "x", other.times().received(), "x", clerk))
                .isInstanceOf(Unfit.class);
        assertThat(now(other)).isEqualTo(other);
    }

    @Test
    void namesAreTheirOwnWhileInUseAndTwoSupervisorsDoNotUndoEachOther() {
        PublicRef first = agencies.add(name, null, null, sergeant);
        assertThatThrownBy(() -> agencies.add(name.toUpperCase(java.util.Locale.ROOT), null, null, sergeant))
                .isInstanceOf(Unfit.class);
        agencies.stand(first, 1, false, sergeant);
        agencies.add(name, null, null, sergeant);
        assertThatThrownBy(() -> agencies.stand(first, 2, true, sergeant)).isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> agencies.change(first, 1, new OtherAgency.Said(name, "1", null), sergeant))
                .isInstanceOf(SomeoneElseSaved.class);
        assertThatThrownBy(() -> agencies.change(first, 2, new OtherAgency.Said(name, "1", null), clerk))
                .isInstanceOf(Refusal.class);
        agencies.change(first, 2, new OtherAgency.Said(name + " old", "1", null), sergeant);
        agencies.stand(first, 3, true, sergeant);
        assertThat(agencies.used(clerk)).extracting(it -> it.said().name()).contains(name, name + " old");
    }
}
