package org.stationhouse.desk.dispatch;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.People;
import org.stationhouse.TestDoor;

/** What the tests of a fast typist on a slow line have in common: calls, logged as a clerk would, and what became of them. */
abstract class AheadDesk {

    static final Pattern CALL = Pattern.compile(".*/calls/[0-9A-Z]{17}");

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    People people;

    @Autowired
    TestDoor door;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    Map<String, Object> callOf(String last) {
        return sql.sql("""
                        select call.ref, nature_code, place, phone, party_first, state,
                            (select string_agg(said, '|' order by id) from dispatch.line where call = call.id and kind = 'NOTE') said
                        from dispatch.call where party_last = :last
                        """).param("last", last).query().singleRow();
    }

    long logged(String last) {
        return sql.sql("select count(*) from dispatch.call where party_last = :last")
                .param("last", last)
                .query(Long.class)
                .single();
    }

    /** The form of a new call with the focus behind its last letter. */
    static Browser typed(Browser desk, String party, String narrative) {
        desk.open("/calls/new").answered(() -> desk.find("#f-nature").fill("459"), "/calls/nature");
        desk.answered(() -> desk.find("#f-place").fill("120 Main St"), "/calls/alike", "/places/read");
        desk.find("#f-party").fill(party);
        desk.find("#f-narrative").focus();
        desk.keys().content(narrative);
        return desk;
    }

    Browser onACall(Browser desk) {
        String ref = calls.log(Calls.burglary(natures), "Before.", door.actor("prt1"))
                .ref()
                .text();
        return desk.open("/calls/" + ref);
    }

    static Browser log(Browser desk) {
        desk.keys().press("Control+Enter");
        return desk;
    }
}
