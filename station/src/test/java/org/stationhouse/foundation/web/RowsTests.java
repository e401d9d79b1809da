package org.stationhouse.foundation.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;

/** Rows of a form by keyboard alone: the next one, the one above, one too many, a refusal in the middle, a draft. */
@StationTest
class RowsTests {

    @LocalServerPort
    int port;

    @Autowired
    RowsPages pages;

    @Test
    void rowsAreFilledCopiedRefusedAndSavedWithoutAMouse() {
        pages.kept.clear();
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/test/rows").find("#f-street").focus();
            desk.keys()
                    .content("Fountain Sq")
                    .press("Enter")
                    .content("6360")
                    .press("Enter")
                    .content("not home");
            desk.keys().press("Control+Enter").content("6362").press("Enter").press("F9");
            assertThat(desk.find("[name='doors[1].said']")).hasValue("not home");
            desk.keys().press("Control+Enter").press("Enter").content("saw a white van");
            assertThat(desk.find("[data-row]")).hasCount(3);
            assertThat(desk.find("[data-row-number]").nth(2)).hasText("3");
            desk.shot("rows").axe();

            // the third has no address: it is refused beside its field, and nothing is lost
            desk.keys().press("Control+Enter");
            assertThat(desk.find("[data-row]")).hasCount(4);
            desk.keys().press("Control+Enter");
            desk.find("#problems").waitFor();
            assertThat(desk.find("[id='e-doors[2].address']")).isVisible();
            assertThat(desk.find("[name='doors[2].said']")).hasValue("saw a white van");
            desk.axe();
            desk.find("[name='doors[2].address']").fill("6364");
            desk.keys().press("Control+Enter");
            desk.keys().press("Control+Enter");
            desk.page().waitForURL("**/test/gallery?name=rows");
        }
        assertThat(pages.kept).singleElement().satisfies(form -> {
            assertThat(form.street()).isEqualTo("Fountain Sq");
            assertThat(form.doors()).extracting(RowsPages.Door::address).containsExactly("6360", "6362", "6364");
            assertThat(form.doors())
                    .extracting(RowsPages.Door::said)
                    .containsExactly("not home", "not home", "saw a white van");
        });
    }

    @Test
    void aRowIsRemovedTheOthersCloseUpAndADraftBringsAllBack() {
        try (var desk = Browser.at(port).as("pst2")) {
            desk.open("/test/rows").find("[name='doors[0].address']").focus();
            desk.keys()
                    .content("1")
                    .press("Control+Enter")
                    .content("2")
                    .press("Control+Enter")
                    .content("3");
            desk.find("[data-row-act=drop]").nth(1).click();
            assertThat(desk.find("[name='doors[1].address']")).hasValue("3");
            assertThat(desk.find("[data-row]")).hasCount(2);
            desk.find(".says:has-text('Saved')").waitFor();

            desk.open("/test/rows").find("[name='doors[1].address']").waitFor();
            assertThat(desk.find("[name='doors[0].address']")).hasValue("1");
            assertThat(desk.find("[name='doors[1].address']")).hasValue("3");
            desk.find("[data-draft-act=discard]").click();
            desk.find("[data-row-act=add]").click();
            assertThat(desk.find("[data-row]")).hasCount(3);
        }
    }
}
