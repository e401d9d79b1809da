package org.stationhouse.foundation.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;

/** Whatever happens to a post, what was typed is still there, and it is carried out once. */
@StationTest
class PostInPlaceTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    private long acts() {
        return sql.sql("select count(*) from vault.audit_line where verb = :verb")
                .param("verb", GalleryPages.ACT)
                .query(Long.class)
                .single();
    }

    @Test
    void anAnswerThatGotLostIsAskedForAgainAndNothingIsDoneTwice() {
        long before = acts();
        try (var desk = Browser.at(port).as("pst1")) {
            var posts = new AtomicInteger();
            desk.page().route("**/test/gallery", route -> {
                if (route.request().method().equals("POST") && posts.incrementAndGet() == 1) {
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            desk.open("/test/gallery").find("#f-name").fill("Ana");
            desk.find("#f-said").fill("What the caller said.");
            desk.keys().press("Control+Enter");
            assertThat(desk.find("#answer")).containsText("what you typed is still here");
            assertThat(desk.find("#f-said")).hasValue("What the caller said.");
            assertThat(acts()).isEqualTo(before + 1);

            desk.keys().press("Control+Enter");
            desk.page().waitForURL("**/test/gallery?name=Ana");
            assertThat(acts()).isEqualTo(before + 1);
        }
    }

    @Test
    void aRefusedFormShowsTheSummaryWithTheFocusAndItsLinksLeadToTheFields() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/test/gallery").find("#f-said").fill("kept");
            desk.keys().press("Control+Enter");
            desk.find("#problems").waitFor();
            assertThat(desk.focused()).isEqualTo("problems");
            assertThat(desk.find("#f-said")).hasValue("kept");
            desk.find("#problems a").click();
            assertThat(desk.focused()).isEqualTo("f-name");
        }
    }

    @Test
    void aRefusalOfOneFormLeavesTheChoicesInTheOthers() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/test/two-forms").find("#f-note").fill("second");
            desk.find("#f-shift").selectOption("Night");
            desk.find("#f-beat").selectOption("3");
            desk.find("#f-copy").check();
            desk.find("#f-mail").uncheck();
            desk.find("#f-way-b").check();
            var answer = desk.page()
                    .waitForResponse(
                            it -> it.status() == 422,
                            () -> desk.find("#refused button").click());
            answer.finished();
            assertThat(desk.find("#refused")).not().hasAttribute("aria-busy", "true");

            assertThat(desk.find("#f-note")).hasValue("second");
            assertThat(desk.find("#f-shift")).hasValue("Night");
            assertThat(desk.find("#f-beat")).hasValue("3");
            assertThat(desk.find("#f-copy")).isChecked();
            assertThat(desk.find("#f-mail")).not().isChecked();
            assertThat(desk.find("#f-way-b")).isChecked();
        }
    }

    @Test
    void aFaultIsToldAboveTheFormAndTheFormStays() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/test/gallery").find("#f-name").fill("stale");
            desk.keys().press("Control+Enter");
            assertThat(desk.find("#answer")).containsText("Someone else saved first");
            assertThat(desk.find("#f-name")).hasValue("stale");
            desk.view("someone-else").axe();
        }
    }

    @Test
    void aFormGoesToItsOwnAddressWhateverThePagesIs() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/test/gallery?of=another-address").find("#f-name").fill("Ana");
            var post = desk.page()
                    .waitForRequest(
                            it -> it.method().equals("POST"), () -> desk.keys().press("Control+Enter"));
            assertThat(post.url()).endsWith("/test/gallery");
            desk.page().waitForURL("**/test/gallery?name=Ana");
        }
    }

    @Test
    void impatientKeysSendTheFormOnce() {
        long before = acts();
        try (var desk = Browser.at(port).as("pst1")) {
            desk.page().route("**/test/gallery", route -> {
                if (route.request().method().equals("POST")) {
                    desk.page().waitForTimeout(150);
                }
                route.resume(new Route.ResumeOptions());
            });
            desk.open("/test/gallery").find("#f-name").fill("Ana");
            desk.keys().press("Control+Enter").press("Control+Enter").press("Alt+s");
            desk.page().waitForURL("**/test/gallery?name=Ana");
            assertThat(acts()).isEqualTo(before + 1);
        }
    }
}
