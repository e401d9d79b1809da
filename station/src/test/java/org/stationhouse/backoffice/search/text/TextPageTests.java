package org.stationhouse.backoffice.search.text;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.foundation.kernel.PublicRef;

/** The page of full text as people use it, by keyboard. */
@StationTest
class TextPageTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    Passages passages;

    @Autowired
    SearchEntries entries;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private final String mark = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";
    private final List<PublicRef> filed = new ArrayList<>();

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    @AfterEach
    void remove() {
        transaction.executeWithoutResult(status -> filed.forEach(it -> {
            passages.remove(it);
            entries.remove(Texts.KIND, it);
        }));
    }

    private void file(int n, String text) {
        PublicRef ref = PublicRef.fresh();
        filed.add(ref);
        Instant at = Instant.parse("2026-10-01T08:00:00Z").plusSeconds(n * 86_400L);
        String number = "26-%06d-R1".formatted(n);
        transaction.executeWithoutResult(status -> {
            entries.put(new SearchEntry(
                    Texts.KIND,
                    ref,
                    number,
                    "Residential burglary",
                    "6360 Fountain Sq",
                    at,
                    List.of(new SearchKey.Number(number))));
            passages.put(ref, List.of(Texts.passage(ref, "narrative", at, "Kim " + n % 3, text)));
        });
    }

    @Test
    void wordsAreFoundFromTheCommandBarAndASearchIsKeptRenamedRemovedAndTakenBack() {
        file(
                1,
                mark + ": he broke the rear window <b>with</b> a hammer & ran. "
                        + "The neighbor heard it. ".repeat(30));
        file(2, mark + ": the front door was open.");
        try (var clerk = Browser.at(port).as("prt1")) {
            clerk.open("/calls")
                    .keys()
                    .press("/")
                    .content("text " + mark + " windows")
                    .press("Enter");
            clerk.page().waitForURL("**/search/text?q=**");
            assertThat(clerk.settled().find(".texts li")).hasCount(1);
            assertThat(clerk.find(".texts a.num")).hasText("26-000001-R1");
            assertThat(clerk.find(".texts mark")).hasText(new String[] {mark, "window"});
            assertThat(clerk.find(".snippet")).containsText("window <b>with</b> a hammer & ran.");
            assertThat(clerk.find(".snippet b")).hasCount(0);
            assertThat(clerk.find("#f-q")).hasValue(mark + " windows");
            clerk.passes("text-found");

            clerk.find(".foot a:has-text('Save this search')").focus();
            clerk.keys().press("Enter");
            clerk.page().waitForURL("**/views?**");
            clerk.settled().find("#f-name").fill("Windows " + mark);
            clerk.keys().press("Control+Enter");
            assertThat(clerk.find(".views a[aria-current]")).hasText("Windows " + mark);
            clerk.find("#bar").focus();
            clerk.keys().content(mark.toLowerCase(java.util.Locale.ROOT));
            assertThat(clerk.find(".hits a:has-text('Windows " + mark + "')")).isVisible();

            clerk.open("/views?list=/search/text")
                    .find("main a:has-text('Rename')")
                    .focus();
            clerk.keys().press("Enter");
            clerk.page().waitForURL("**/name");
            clerk.settled().axe().find("#f-name").fill("Hammer " + mark);
            clerk.keys().press("Control+Enter");
            assertThat(clerk.find("td a[href^='/search/text']")).hasText("Hammer " + mark);
            clerk.find("td button:has-text('Remove')").focus();
            clerk.keys().press("Enter");
            assertThat(clerk.find("main .empty")).isVisible();
            clerk.axe().find("button:has-text('Undo')").focus();
            clerk.keys().press("Enter");
            clerk.page().waitForURL("**/search/text?q=**");
            assertThat(clerk.settled().find(".views a[aria-current]")).hasText("Hammer " + mark);
            assertThat(clerk.find(".texts li")).hasCount(1);
        }
        assertThat(sql.sql("select verb from vault.audit_line where verb like 'web.view.%' order by id desc limit 4")
                        .query(String.class)
                        .list())
                .containsExactly("web.view.keep", "web.view.drop", "web.view.rename", "web.view.keep");
        sql.sql("delete from web.view where list = '/search/text'").update();
    }

    @Test
    void aFullPageGoesOnAndFiltersNarrow() {
        for (int n = 0; n < FullText.PAGE + 5; n++) {
            file(n, mark + " window " + n + ".");
        }
        try (var clerk = Browser.at(port).as("prt1")) {
            clerk.open("/search/text?q=" + mark);
            assertThat(clerk.find(".texts li")).hasCount(FullText.PAGE);
            clerk.find("a[rel=next]").click();
            clerk.page().waitForURL("**after=**");
            assertThat(clerk.settled().find(".texts li")).hasCount(5);
            assertThat(clerk.find(".texts li").last()).containsText("26-000000-R1");
            clerk.find("a[rel=prev]").click();
            assertThat(clerk.settled().find(".texts li")).hasCount(FullText.PAGE);
            clerk.open("/search/text?q=" + mark + "&author=kim+1&from=2026-10-01&until=2026-10-07");
            assertThat(clerk.find(".texts li")).hasCount(2);
            clerk.open("/search/text?q=" + mark + "&kind=reports.report");
            assertThat(clerk.find(".texts li")).hasCount(FullText.PAGE);
            clerk.open("/search/text?q=" + mark + "&kind=no.such");
            assertThat(clerk.find("main .empty")).hasText("Nothing found that you may see.");
        }
    }

    @Test
    void whatWasOpenedLastStandsThereBeforeAnythingIsAsked() {
        try (var clerk = Browser.at(port).as("pst2")) {
            clerk.open("/calls")
                    .keys()
                    .press("/")
                    .content("n 459 6360 fountain")
                    .press("Enter");
            clerk.page().waitForURL("**/calls/new?**");
            clerk.settled().keys().press("Control+Enter");
            clerk.page().waitForURL(Pattern.compile(".*/calls/[0-9A-Z]{17}$"));
            String call = clerk.path().substring("/calls/".length());
            clerk.open("/search/text");
            assertThat(clerk.find("#recent li a").first()).hasAttribute("href", "/calls/" + call);
            clerk.passes("text-recent");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%2E%2E%2E%21|Type at least one word or number.",
                "a|One letter or digit stands in nearly every text. Type a whole word.",
                "-window|Type also a word that the text must have.",
                "ab%2A|Type at least 3 letters before the *."
            })
    void whatCannotBeAskedIsAnsweredBesideTheField(String question, String sentence) {
        try (var clerk = Browser.at(port).as("prt1")) {
            clerk.open("/search/text?q=" + question);
            assertThat(clerk.find("#e-q")).hasText(sentence);
            assertThat(clerk.find(".texts")).hasCount(0);
            clerk.axe();
        }
    }

    @Test
    void aPastedPageIsAnsweredByOneSentenceAndStaysInTheField() {
        try (var clerk = Browser.at(port).as("prt1")) {
            clerk.open("/search/text").find("#f-q").fill("word ".repeat(2_000));
            clerk.find("#f-q").press("Enter");
            clerk.page().waitForURL("**/search/text?q=**");
            assertThat(clerk.settled().find("#e-q")).hasText("Ask with 200 characters at most.");
            assertThat(clerk.find("#f-q").inputValue()).startsWith("word word");
        }
    }
}
