package org.stationhouse.foundation.web.alias;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Shorthand;

/** The agency's own words work in the command bar, never in the place of a command. */
@StationTest
class OwnWordTests {

    @Autowired
    AliasDesk desk;

    @Autowired
    TestDoor door;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @Test
    void aWordIsKeptUsedAndRemoved() {
        try (var chief = Browser.at(port).as("supervisor")) {
            chief.open("/keys/words").find("#f-word").focus();
            chief.keys()
                    .content("vs")
                    .press("Enter")
                    .content("n 415 disturbance at")
                    .press("Control+Enter");
            assertThat(chief.find(".notice")).containsText("\"vs\" works in the command bar now.");
            chief.axe().shot("own-words");
        }
        try (var clerk = Browser.at(port).as("pst1")) {
            clerk.open("/keys");
            assertThat(clerk.find("main")).containsText("n 415 disturbance at");
            clerk.keys().press("/").content("VS.6360 fountain");
            assertThat(clerk.find("#ghost")).hasText("Log a call");
            clerk.keys().press("Enter");
            clerk.page().waitForURL("**/calls/new?line=415%20disturbance%20at%206360%20fountain");
        }
        assertThat(sql.sql("select count(*) from vault.audit_line where verb = 'web.alias.keep' and reason = 'vs'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        desk.drop("vs", door.actor("supervisor"));
        assertThat(desk.of("vs")).isEmpty();
        assertThatThrownBy(() -> desk.drop("vs", door.actor("supervisor"))).isInstanceOf(NoSuch.class);
    }

    @ParameterizedTest
    @CsvSource({"n,n x,word", "CALLS,n x,word", "q7,vs x,line", "q7,x,line"})
    void aWordNeverTakesTheRoadOfACommandAndAlwaysLeadsToOne(String word, String line, String field) {
        assertThatThrownBy(() -> desk.keep(new Shorthand(word, line), door.actor("supervisor")))
                .isInstanceOfSatisfying(
                        Unfit.class, it -> assertThat(it.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "é", "thirteenchars", "x.y", "/"})
    void aWordIsLettersAndDigits(String word) {
        assertThatThrownBy(() -> new Shorthand(word, "n")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyWhoHasTheRightKeepsOne() {
        assertThatThrownBy(() -> desk.keep(new Shorthand("q8", "n"), door.actor("pst1")))
                .hasMessageContaining("Your role does not include this");
    }
}
