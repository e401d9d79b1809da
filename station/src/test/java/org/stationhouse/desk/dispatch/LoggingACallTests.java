package org.stationhouse.desk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.staff.Refusal;

@StationTest
class LoggingACallTests {

    @Autowired
    CallDesk desk;

    @Autowired
    JdbcClient sql;

    private final Actor technician = new Actor("kim", "pst1", null, null, "test");
    private final Actor administrator = new Actor("root", "administrator", null, null, "test");

    @Test
    void aLoggedCallIsNumberedListedAndAudited() {
        Call call = desk.log("459 burglary", Place.of("6360 Fountain Sq"), "Lopez, Ana", technician);

        assertThat(call.number()).matches("C\\d{2}-\\d{6}");
        assertThat(desk.newest(technician)).extracting(Call::number).contains(call.number());
        assertThat(sql.sql("select verb from vault.audit_line where :ref = any(refs)")
                        .param("ref", call.ref())
                        .query(String.class)
                        .list())
                .contains("dispatch.call.log");
    }

    @Test
    void anAdministratorHasNoCaseRights() {
        assertThatThrownBy(() -> desk.log("459", Place.of("1 Main St"), null, administrator))
                .isInstanceOf(Refusal.class);
    }
}
