package org.stationhouse.desk.dispatch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;

/** Calls are logged while the server is away, by keys as ever, and stand in the log once each when it is back. */
@StationTest
class OfflineCallTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    private final String street = "Offline" + UUID.randomUUID().toString().substring(0, 6);

    @Test
    void callsWaitOnTheDeviceAndAreDeliveredOnce() {
        try (var desk = Browser.at(port).keepsPages().as("pst1")) {
            laidIn(desk);
            desk.page().context().setOffline(true);
            entry(desk, "594", "1 " + street);
            assertThat(desk.find("#waiting")).hasText("1 of your entries wait on this device for the server.");
            assertThat(desk.find("#f-place")).hasValue("");
            assertThat(desk.focused()).isEqualTo("f-nature");

            // the page opens anew although nobody answers, and takes the next one
            desk.page().reload();
            assertThat(desk.find("#waiting")).containsText("1 of your entries");
            entry(desk, "415", "2 " + street);
            assertThat(desk.find("#waiting")).containsText("2 of your entries");
            desk.axe().shot("offline");
            assertThat(sealedOnTheDevice(desk)).doesNotContain(street).contains("sealed");
            assertThat(calls()).isZero();

            desk.page().context().setOffline(false);
            assertThat(desk.find("#waiting")).hasCount(0);
            desk.forgive(fault -> true);
        }
        assertThat(calls()).isEqualTo(2);
        assertThat(sql.sql("""
                        select count(*) from dispatch.line l join dispatch.call c on c.id = l.call
                        where c.place like :street and l.kind = 'OFFLINE' and l.moment = c.received_at and l.at > c.received_at
                        """)
                        .param("street", "%" + street)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(sql.sql("select count(*) from web.inbox where claimed_at is not null and device ~ '^[0-9a-f]{32}$'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void whoseAnswerIsLostIsNotLoggedTwiceAndSomebodyElsesEntriesStay() {
        try (var desk = Browser.at(port).keepsPages().as("pst2")) {
            laidIn(desk);
            // the server carries it out, the answer never comes
            desk.page().route("**/calls", route -> {
                route.fetch();
                route.abort();
            });
            entry(desk, "594", "3 " + street);
            assertThat(desk.find("#waiting")).containsText("1 of your entries");
            assertThat(calls()).isEqualTo(1);
            desk.page().unroute("**/calls");

            desk.page().context().request().get("/test/sign-in?role=cso1");
            desk.open("/calls/new");
            assertThat(desk.find("#waiting"))
                    .hasText("1 entries of somebody else wait on this device: sign in as who wrote them.");
            desk.page().context().request().get("/test/sign-in?role=pst2");
            desk.open("/calls/new");
            assertThat(desk.find("#waiting")).hasCount(0);
            desk.forgive(fault -> true);
        }
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void whatIsTypedOnWhileAnEntryIsBeingKeptBeginsTheNextOne() {
        try (var desk = Browser.at(port).keepsPages().as("pst1")) {
            laidIn(desk);
            desk.page().context().setOffline(true);
            // keeping takes its time on a slow machine: the seal waits until the clerk has typed on
            desk.page()
                    .evaluate(
                            "() => { const seal = crypto.subtle.encrypt.bind(crypto.subtle); window.held = [];"
                                    + " crypto.subtle.encrypt = async (...all) => { await new Promise(done => held.push(done)); return seal(...all); }; }");
            desk.find("#f-nature").focus();
            desk.keys().content("594").press("Enter").content("4 " + street).press("Control+Enter");
            desk.page().waitForFunction("() => held.length > 0");
            desk.keys().content("415").press("Enter").content("5 " + street);
            // a draft may be sealed beside the entry: whatever waits goes on, and nothing waits any more
            desk.page().evaluate("() => { delete crypto.subtle.encrypt; held.forEach(goOn => goOn()); }");
            assertThat(desk.find("#answer")).containsText("kept on this device");
            assertThat(desk.find("#f-place")).hasValue("5 " + street);
            assertThat(desk.find("#f-nature")).hasValue(java.util.regex.Pattern.compile("415.*"));
            desk.keys().press("Control+Enter");
            assertThat(desk.find("#waiting")).containsText("2 of your entries");
            desk.page().context().setOffline(false);
            assertThat(desk.find("#waiting")).hasCount(0);
            desk.forgive(fault -> true);
        }
        assertThat(calls()).isEqualTo(2);
    }

    private static void laidIn(Browser desk) {
        desk.open("/calls/new");
        desk.page()
                .waitForFunction(
                        "() => sessionStorage.getItem('stationhouse.laid-in') && navigator.serviceWorker.controller");
    }

    private static void entry(Browser desk, String nature, String place) {
        desk.find("#f-nature").focus();
        desk.keys().content(nature).press("Enter").content(place).press("Control+Enter");
        assertThat(desk.find("#answer")).containsText("kept on this device");
    }

    private static String sealedOnTheDevice(Browser desk) {
        return String.valueOf(desk.page()
                .evaluate("() => new Promise(done => { const open = indexedDB.open('stationhouse-waiting');"
                        + " open.onsuccess = () => { const all = open.result.transaction('entries').objectStore('entries').getAll();"
                        + " all.onsuccess = () => { open.result.close(); done(JSON.stringify(all.result)); } } })"));
    }

    private int calls() {
        return sql.sql("select count(*) from dispatch.call where place like :street")
                .param("street", "%" + street)
                .query(Integer.class)
                .single();
    }
}
