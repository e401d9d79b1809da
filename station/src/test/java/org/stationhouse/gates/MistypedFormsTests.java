package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;

/** A value that can't be what its field asks for is refused beside the form, and what was typed beside it stays. */
@StationTest
class MistypedFormsTests {

    private static final Pattern CALL = Pattern.compile("href=\"(/calls/[0-9A-Z]{17})\"");
    private static final Pattern CASE = Pattern.compile("href=\"(/cases/[0-9A-Z]{17})\"");

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @BeforeEach
    void fill() {
        house.fill();
    }

    private static String first(Visitor visitor, String list, Pattern link) {
        var match = link.matcher(visitor.get(list).body());
        assertThat(match.find()).as("a record on " + list).isTrue();
        return match.group(1);
    }

    private static void refused(Visitor visitor, String address, String body, String kept) {
        Visitor.Answer answer = visitor.send("POST", address, "application/x-www-form-urlencoded", body);
        assertThat(answer.status()).as(address + " " + body).isEqualTo(422);
        assertThat(answer.body()).as(address + " " + body).contains("Please choose or type this again.", kept);
    }

    @Test
    void aMistypedValueIsRefusedAndTheOthersStay() {
        var clerk = new Visitor(port, "prt1");
        String call = first(clerk, "/calls/all", CALL);
        String jacket = first(clerk, "/cases", CASE);
        refused(clerk, "/calls", "nature=459&place=12+Oak&priority=x&narrative=A+bang", "A bang");
        refused(clerk, call, "nature=459&place=12+Oak&priority=x&version=1", "12 Oak");
        refused(clerk, call, "nature=459&place=12+Oak&version=x", "12 Oak");
        refused(clerk, call + "/step", "step=CANCEL&reason=The+music+stopped&disposition=ODD&version=1", "<main");
        refused(clerk, call + "/lines", "said=Two+men+left&corrects=x", "Two men left");
        refused(clerk, call + "/case", "version=x", "<main");
        refused(clerk, call + "/times/RECEIVED", "at=now&reason=The+phone+rang&version=x", "The phone rang");
        refused(clerk, jacket + "/close", "closing=ODD&reason=No+leads&version=1", "No leads");
        var administrator = new Visitor(port, "administrator");
        refused(
                administrator,
                "/backups",
                "scheduled=true&at=25:99&keptDays=many&drillOn=SUNDAY&drillAt=04:44&waitingMegabytes=4097&version=0",
                "value=\"4097\"");
        refused(
                administrator,
                "/backups",
                "scheduled=true&at=03:00&keptDays=many&drillOn=SUNDAY&drillAt=04:44&waitingMegabytes=4097&version=0",
                "value=\"many\"");
        assertThat(administrator
                        .send(
                                "POST",
                                "/backups/passphrase",
                                "application/x-www-form-urlencoded",
                                "phrase=too+short&again=other")
                        .body())
                .as("a secret is never shown again")
                .contains("problems")
                .doesNotContain("too short");
    }
}
