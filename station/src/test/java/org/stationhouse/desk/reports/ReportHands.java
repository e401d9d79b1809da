package org.stationhouse.desk.reports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.stationhouse.Browser;
import org.stationhouse.PaperCheck;

/** What the hands of those who write and review do, by keyboard. */
final class ReportHands {

    static final Pattern EDIT = Pattern.compile(".*/reports/[0-9A-Z]{17}/edit$");
    static final Pattern REPORT = Pattern.compile(".*/reports/[0-9A-Z]{17}$");

    private ReportHands() {}

    /** As far as Tab leads. */
    static Browser at(Browser browser, String field) {
        for (int i = 0; i < 60 && !browser.focused().equals(field); i++) {
            browser.keys().press("Tab");
        }
        assertThat(browser.focused()).isEqualTo(field);
        return browser;
    }

    /** A report is begun from a call, as one of the kinds offered. @return its reference */
    static String begun(Browser desk, String call, String key) {
        desk.open("/calls/" + call).keys().press("r");
        desk.page().waitForURL(Pattern.compile(".*/reports/new\\?.*"));
        desk.settled().keys().press(key);
        desk.page().waitForURL(EDIT);
        return desk.settled().path().split("/")[2];
    }

    static void sentBack(Browser who, String ref, String passage, String said) {
        who.open("/reports/" + ref);
        at(who, "f-comments[0].part");
        at(who, "f-comments[0].passage").keys().content(passage);
        at(who, "f-comments[0].said").keys().content(said).press("Alt+s");
        assertThat(who.find(".pagehead .chip").first()).hasText("Sent back");
    }

    static void corrected(Browser author, String ref, String asked, String more) {
        author.open("/reports/" + ref).keys().press("g");
        author.page().waitForURL(EDIT);
        assertThat(author.settled().find("#comments-title ~ ul").first()).containsText(asked);
        author.find("#comments-title ~ ul a").first().focus();
        author.keys().press("Enter");
        assertThat(author.find("#f-narrative")).isFocused();
        author.keys().press("Control+End").content(more).press("Control+Enter");
        author.page().waitForURL(REPORT);
        author.settled();
    }

    static void pressed(Browser who, String ref, String key, String state) {
        who.open("/reports/" + ref).keys().press(key);
        assertThat(who.find(".pagehead .chip").first()).hasText(state);
    }

    static String paper(Browser browser, String ref) {
        return PaperCheck.text(browser.page()
                        .request()
                        .get("/reports/" + ref + "/report.pdf")
                        .body())
                .replaceAll("\\s+", " ");
    }
}
