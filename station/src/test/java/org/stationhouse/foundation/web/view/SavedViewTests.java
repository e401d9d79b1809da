package org.stationhouse.foundation.web.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.SavedView;

/** A list with its filter, order and columns under a name, each person's own. */
@StationTest
class SavedViewTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    ViewDesk desk;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @Test
    void aViewIsKeptOpenedAndRemovedByKeyboard() {
        house.setUp();
        try (var clerk = Browser.at(port).as("prt1")) {
            clerk.open("/calls/all?place=Viewway&cols=number,unit");
            clerk.find(".foot a:has-text('Save this view')").focus();
            clerk.keys().press("Enter");
            PlaywrightAssertions.assertThat(clerk.find("main h1")).hasText("Save this view");
            clerk.axe().keys().press("Control+Enter");
            PlaywrightAssertions.assertThat(clerk.find("#e-name")).hasText("Please fill this in.");
            clerk.find("#f-name").fill("Unit by place");
            clerk.keys().press("Control+Enter");
            PlaywrightAssertions.assertThat(clerk.find(".views a[aria-current]"))
                    .hasText("Unit by place");
            PlaywrightAssertions.assertThat(clerk.find(".notice")).containsText("Unit by place");
            clerk.axe().shot("list-view");

            clerk.open("/calls/all").find(".views a:has-text('Unit by place')").click();
            clerk.page().waitForURL("**place=Viewway**");
            PlaywrightAssertions.assertThat(clerk.find("#f-place")).hasValue("Viewway");
            try (var other = Browser.at(port).as("prt2")) {
                PlaywrightAssertions.assertThat(other.open("/calls/all").find(".views"))
                        .hasCount(0);
            }

            clerk.find(".foot a:has-text('Save this view')").click();
            clerk.find("main td button").click();
            PlaywrightAssertions.assertThat(clerk.find("main .empty")).hasText("No view of this list is kept yet.");
            PlaywrightAssertions.assertThat(clerk.open("/calls/all").find(".views"))
                    .hasCount(0);
        }
        assertThat(sql.sql("select verb from vault.audit_line where verb like 'web.view.%' order by id desc limit 2")
                        .query(String.class)
                        .list())
                .containsExactly("web.view.drop", "web.view.keep");
    }

    @Test
    void theSameNameIsTheSameViewAndTwentyAreEnough() {
        house.setUp();
        Actor actor = door.actor("pst2");
        for (int n = 0; n < ViewDesk.MOST; n++) {
            desk.keep(new ViewForm("View " + n, "/cases", "text=" + n), actor);
        }
        desk.keep(new ViewForm("View 7", "/cases", "text=again"), actor);
        assertThat(desk.of("/cases", actor))
                .hasSize(ViewDesk.MOST)
                .filteredOn(view -> view.name().equals("View 7"))
                .extracting(SavedView::question)
                .containsExactly("text=again");
        assertThatThrownBy(() -> desk.keep(new ViewForm("One more", "/cases", ""), actor))
                .isInstanceOf(Unfit.class);
        desk.keep(new ViewForm("Another list", "/calls/all", ""), actor);

        PublicRef first = desk.of("/cases", actor).getFirst().ref();
        assertThatThrownBy(() -> desk.drop(first, door.actor("prt2"))).isInstanceOf(NoSuch.class);
        desk.of("/cases", actor).forEach(view -> desk.drop(view.ref(), actor));
        assertThat(desk.of("/cases", actor)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example", "/calls/../x", "/Calls", "", "calls", "/calls?x=1"})
    void aViewLeadsToAListOfThisHouseOnly(String list) {
        assertThat(SavedView.fits(list, "")).isFalse();
        assertThatThrownBy(() -> new ViewForm("x", list, "").here()).isInstanceOf(NoSuch.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b#c", "a=\r\nb", "a= b", "a=\"b\""})
    void aQuestionIsWrittenAsInAnAddress(String question) {
        assertThat(SavedView.fits("/calls", question)).isFalse();
        assertThat(SavedView.fits("/calls", "place=6360+Fountain+%26+Sq&sort=-received"))
                .isTrue();
        assertThat(SavedView.fits("/calls", "place=" + "%E6%97%A5".repeat(400))).isTrue();
    }
}
