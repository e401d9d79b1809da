package org.stationhouse.desk.reports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;
import org.stationhouse.desk.reports.proof.AcceptedWords;
import org.stationhouse.desk.reports.proof.Proof;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.web.NoSuch;

/** Proofreading beside the text by keyboard: found while one pauses, gone to in the text, accepted, and never in the way. */
@StationTest
class ProofPagesTests extends ReportHouse {

    @LocalServerPort
    int port;

    @Autowired
    ReportProof proof;

    @Autowired
    AcceptedWords words;

    private static final String TEXT =
            "The burgler ran. Mr. Quist came. I seen him. He had a bike, serial number ZX9912, worth $75.";

    /** Until the language is loaded, which takes its time on a busy machine. */
    @BeforeEach
    void warm() throws InterruptedException {
        Report draft = written();
        ReportForm form = ReportForm.of(draft, ZoneOffset.UTC);
        for (int i = 0;
                i < 300 && proof.read(draft.ref(), form, Map.of(), author).spelling() != Proof.Spelling.READ;
                i++) {
            Thread.sleep(400);
        }
    }

    private Browser typed(Browser desk, Report draft, String text) {
        desk.open(draft.path() + "/edit").find("#f-narrative").focus();
        desk.keys().press("Control+a").content(text);
        return desk;
    }

    private static String selected(Browser desk) {
        return (String)
                desk.page()
                        .evaluate(
                                "() => { const it = document.getElementById('f-narrative');"
                                        + " return document.activeElement === it ? it.value.slice(it.selectionStart, it.selectionEnd) : document.activeElement.id; }");
    }

    @Test
    void eachFindingIsGoneToByKeyboard() {
        Report draft = written();
        try (var desk = Browser.at(port).as("pst1")) {
            typed(desk, draft, TEXT);
            assertThat(desk.find("#proof-says")).hasText("5 findings");
            assertThat(desk.focused()).isEqualTo("f-narrative");
            desk.keys().press("Control+Home");
            for (String passage : List.of("burgler", "Mr. Quist", "seen", "ZX9912", "$75", "burgler")) {
                desk.keys().press("Alt+p");
                assertThat(selected(desk)).isEqualTo(passage);
                assertThat(desk.find("[data-finding][aria-current]")).hasCount(1);
            }
            desk.keys().content("burglar");
            assertThat(desk.find("#proof-says")).hasText("4 findings");
            assertThat(desk.find("#f-narrative")).hasValue(TEXT.replace("burgler", "burglar"));
            assertThat(desk.keys().clicks()).isZero();
        }
        assertThat(found(draft.ref()).said().narrative()).isEqualTo(draft.said().narrative());
    }

    @Test
    void whatIsAboutAFieldLeadsToTheRowThatShowsIt() {
        Report draft = written();
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open(draft.path() + "/edit");
            desk.find("[id='f-people[0].name']").fill("");
            desk.find("[id='f-people[0].phone']").fill("");
            desk.find("[id='f-people[0].known']").fill("");
            desk.find("[id='f-people[1].name']").fill("Ferrante, Bo");
            desk.find("#f-narrative").focus();
            desk.keys().press("Control+a").content("We went to the house and saw nobody there at all. ".repeat(7));
            assertThat(desk.find("[data-field='people[1].name']"))
                    .containsText("Ferrante, Bo is not in the narrative.");
            desk.find("[data-field='people[1].name']").press("Enter");
            assertThat(desk.focused()).isEqualTo("f-people[1].name");
        }
    }

    @Test
    void aWordIsAcceptedForThisReportAndForTheDepartment() {
        Report draft = written();
        try (var desk = Browser.at(port).as("pst1");
                var lead = Browser.at(port).as("supervisor")) {
            typed(desk, draft, "He left by the Zubrowski gate and the Wexlow door.");
            assertThat(desk.find("#proof-says")).hasText("2 findings");
            assertThat(desk.find("[data-agency]")).hasCount(0);
            desk.find("[data-accept=Zubrowski]").press("Enter");
            assertThat(desk.find("#proof-says")).hasText("1 finding");
            assertThat(words.of(draft.id())).contains("zubrowski");
            assertThat(audited(draft.ref())).contains("reports.report.accept");
            Report other = written();
            typed(lead, other, "He left by the Zubrowski gate and the Wexlow door.");
            assertThat(lead.find("#proof-says")).hasText("2 findings");
            lead.find("[data-accept=Wexlow][data-agency]").press("Enter");
            assertThat(lead.find("#proof-says")).hasText("1 finding");
            lead.open("/reports/vocabulary");
            assertThat(lead.find("#words-title ~ ul")).containsText("wexlow");
            lead.find("#f-word").fill("two words");
            lead.find("#f-word").press("Control+Enter");
            assertThat(lead.find("#e-word")).containsText("one word");
            lead.find("#f-word").fill("wexlow");
            lead.find("#f-word").press("Control+Enter");
            assertThat(lead.find("#e-word")).containsText("already");
            lead.find("[aria-label='Remove wexlow']").press("Enter");
            assertThat(lead.find("[aria-label='Remove wexlow']")).hasCount(0);
            desk.open("/reports/vocabulary");
            assertThat(desk.find("main form")).hasCount(0);
        }
    }

    @Test
    void nothingMovesAndNoKeyIsAnsweredWhileOneTypes() {
        for (var window : List.of(Browser.at(port), Browser.at(port).phone())) {
            Report draft = written();
            try (var desk = window.as("pst1")) {
                desk.open(draft.path() + "/edit");
                assertThat(desk.find("#proof-says")).hasText("Nothing found.");
                String before = places(desk);
                desk.find("#f-narrative").focus();
                desk.page()
                        .evaluate(
                                "() => { window.asked = 0; const f = window.fetch;"
                                        + " window.fetch = (p, ...r) => { if (String(p).endsWith('/proof')) window.asked++; return f(p, ...r); }; }");
                desk.keys().press("Control+End");
                desk.page().keyboard().type(" A burgler and a burgler.", new Keyboard.TypeOptions().setDelay(120));
                assertThat((Integer) desk.page().evaluate("() => window.asked")).isZero();
                assertThat(desk.find("#proof-says")).hasText("2 findings");
                assertThat((Integer) desk.page().evaluate("() => window.asked")).isBetween(1, 4);
                assertThat(places(desk)).isEqualTo(before);
            }
        }
    }

    /** Where the column and the buttons below it stand. */
    private static String places(Browser desk) {
        return String.valueOf(desk.page()
                .evaluate("() => ['.proof', 'main form .actions:last-of-type'].map(it => {"
                        + " const { top, height } = document.querySelector(it).getBoundingClientRect();"
                        + " return [Math.round(top + scrollY), Math.round(height)]; }).join()"));
    }

    @Test
    void inALongNarrativeThePassageScrollsIntoSight() {
        Report draft = written();
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open(draft.path() + "/edit");
            desk.find("#f-narrative")
                    .fill("All was well there.\n".repeat(300)
                            + "Ana gave no permission to the suspect, a man with brown hair. The burgler ran.");
            assertThat(desk.find("#proof-says")).hasText("1 finding");
            desk.find("#f-narrative").focus();
            desk.page()
                    .evaluate(
                            "() => { const it = document.getElementById('f-narrative'); it.setSelectionRange(0, 0); it.scrollTop = 0; }");
            desk.keys().press("Alt+p");
            assertThat(selected(desk)).isEqualTo("burgler");
            assertThat((Boolean) desk.page()
                            .evaluate("() => { const it = document.getElementById('f-narrative');"
                                    + " return it.scrollTop + it.clientHeight > it.scrollHeight - 60; }"))
                    .isTrue();
        }
    }

    @Test
    void whoMayNotKnowOfTheReportIsToldNothing() {
        Report draft = written();
        Report submitted = submitted();
        assertThatThrownBy(() -> proof.accept(submitted.ref(), "word", author)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> proof.accept(draft.ref(), "two words", author)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> proof.accept(draft.ref(), "word", door.actor("auditor")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> words.add("word", author)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> words.remove("nosuchword", supervisor)).isInstanceOf(NoSuch.class);
        assertThat(words.of(draft.id())).doesNotContain("word");
        int version = cases.read(draft.inCase().ref(), supervisor)
                .orElseThrow()
                .jacket()
                .version();
        restricted.restrict(draft.inCase().ref(), version, "Informant", supervisor);
        ReportForm form = ReportForm.of(draft, ZoneOffset.UTC);
        assertThatThrownBy(() -> proof.accept(draft.ref(), "word", author)).isInstanceOf(NoSuch.class);
        assertThatThrownBy(() -> proof.read(draft.ref(), form, Map.of(), author))
                .isInstanceOf(NoSuch.class);
        assertThatThrownBy(() -> proof.read(PublicRef.fresh(), form, Map.of(), author))
                .isInstanceOf(NoSuch.class);
        assertThat(proof.read(draft.ref(), form, Map.of(), supervisor).findings())
                .isEmpty();
    }

    @Test
    void aNarrativeOfTwoHundredThousandSignsIsAnsweredSoon() {
        Report draft = written();
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open(draft.path() + "/edit");
            String token = (String)
                    desk.page().evaluate("() => JSON.parse(document.body.getAttribute('hx-headers'))['X-CSRF-TOKEN']");
            long before = System.nanoTime();
            var answer = desk.page()
                    .request()
                    .post(
                            draft.path() + "/proof",
                            RequestOptions.create()
                                    .setHeader("X-CSRF-TOKEN", token)
                                    .setHeader("HX-Request", "true")
                                    .setForm(FormData.create()
                                            .set("version", "1")
                                            .set("narrative", "He ran away from me. ".repeat(9_500))));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).contains("too long to be read");
            assertThat((System.nanoTime() - before) / 1_000_000).isLessThan(10_000);
        }
    }
}
