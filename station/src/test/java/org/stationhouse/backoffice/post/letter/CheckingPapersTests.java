package org.stationhouse.backoffice.post.letter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.backoffice.media.Bearers;
import org.stationhouse.backoffice.post.check.PaperCheck;
import org.stationhouse.backoffice.post.check.PaperCheck.Answer;
import org.stationhouse.backoffice.post.check.PaperCode;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.FileBytes;

/** Whoever holds a letter asks whether it is ours, in English or Spanish, and learns nothing else. */
@StationTest
class CheckingPapersTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Letters letters;

    @Autowired
    LetterPress press;

    @Autowired
    LetterFilling filling;

    @Autowired
    Bearers bearers;

    @Autowired
    RestrictedCases restricted;

    @Autowired
    FileBytes files;

    @Autowired
    PaperCheck papers;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    private Actor clerk = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
        clock.forward(Duration.ofHours(1));
    }

    private Letter mailed() {
        PublicRef ref = filling.write("Rosa O'Neil", clerk);
        press.mail(ref, 1, LetterState.Kind.FIRST_CLASS, null, clerk);
        return letters.read(ref, clerk).orElseThrow();
    }

    private static PaperCode code(Letter letter) {
        return Objects.requireNonNull(letter.code());
    }

    private Answer ask(String number, String code) {
        return papers.check(number, code, "198.51.100.7", Actor.anonymous("198.51.100.7"));
    }

    @Test
    void theCodeOnThePaperTellsThatItIsOursInBothLanguages() throws Exception {
        Letter letter = mailed();
        var sheet = new java.io.ByteArrayOutputStream();
        files.read(Objects.requireNonNull(letter.state().mailing()).file(), sheet);
        assertThat(org.stationhouse.PaperCheck.text(sheet.toByteArray()))
                .contains("check code " + code(letter).printed());

        try (var visitor = Browser.at(port).visitor()) {
            visitor.open("/papers/check").passes("papers-check");
            assertThat(visitor.focused()).isEqualTo("f-number");
            visitor.keys()
                    .content(letter.number().toLowerCase(java.util.Locale.ROOT))
                    .press("Enter")
                    .content(code(letter).printed().toLowerCase(java.util.Locale.ROOT))
                    .press("Enter");
            assertThat(visitor.find("[role=status]"))
                    .containsText("Yes: this office sent out a letter of number " + letter.number());
            assertThat(visitor.find("main")).not().containsText("Rosa");

            visitor.find(".tongues a").focus();
            visitor.keys().press("Enter");
            assertThat(visitor.find("h1")).hasText("¿Este documento es nuestro?");
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "es");
            visitor.open("/papers/check").passes("papers-check-es");
            visitor.keys().press("Enter").press("Enter");
            assertThat(visitor.find("#problems")).containsText("Hay 2 cosas que revisar");
            assertThat(visitor.find("#e-code")).hasText("Por favor complete este campo.");
            visitor.find("#f-number").fill(letter.number());
            visitor.find("#f-code").fill(code(letter).text());
            visitor.keys().press("Enter");
            assertThat(visitor.find("[role=status]")).containsText(" de 20");
            assertThat(visitor.find("[role=status]")).containsText("Sí: esta oficina envió una carta");
            visitor.passes("papers-check-es-sent");
            visitor.open("/papers/check?lang=en");
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
            visitor.open("/sign-in?lang=es");
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
        }
        assertThat(sql.sql("select count(*) from vault.audit_line where verb = 'post.paper.check' and :ref = any(refs)")
                        .param("ref", letter.ref().text())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theBrowsersLanguageIsTheFirst() throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create("http://localhost:" + port + "/papers/check"))
                .header("Accept-Language", "fr;q=0.9, es-MX;q=0.8, en;q=0.7")
                .build();
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            assertThat(client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains("<html lang=\"es\">", "Código de verificación");
        }
    }

    @Test
    void whatDidNotGoOutIsUnknownAndWhatCameBackIsSaidSo() {
        Letter letter = mailed();
        String code = code(letter).text();
        assertThat(ask(letter.number(), code)).isInstanceOf(Answer.Sent.class);
        assertThat(ask(letter.number(), PaperCode.fresh().text())).isInstanceOf(Answer.Unknown.class);
        assertThat(ask(letter.number(), "")).isInstanceOf(Answer.Unknown.class);
        assertThat(ask("L26-999999", code)).isInstanceOf(Answer.Unknown.class);

        Letter waiting = letters.read(filling.write("Rosa", clerk), clerk).orElseThrow();
        assertThat(ask(waiting.number(), code(waiting).text())).isInstanceOf(Answer.Unknown.class);
        letters.cancel(waiting.ref(), 1, "Wrong person", clerk);
        assertThat(ask(waiting.number(), code(waiting).text())).isInstanceOf(Answer.Unknown.class);

        letters.comeBack(letter.ref(), 2, "Unclaimed", clerk);
        assertThat(ask(letter.number(), code)).isInstanceOf(Answer.CameBack.class);
    }

    @Test
    void theAnswerIsTheSameWhoeverMayReadTheRecord() {
        Jacket jacket = bearers.opened();
        PublicRef ref = letters.write(
                new Letter.New(
                        filling.acknowledgment(clerk),
                        "Rosa",
                        "7 Canary Ave",
                        new CaseLink(jacket.id(), jacket.ref(), jacket.number().text(), false)),
                clerk);
        press.mail(ref, 1, LetterState.Kind.FIRST_CLASS, null, clerk);
        Letter letter = letters.read(ref, clerk).orElseThrow();
        Answer before = ask(letter.number(), code(letter).text());
        assertThat(before).isInstanceOf(Answer.Sent.class);
        restricted.restrict(jacket.ref(), 1, "A member of the department is named.", door.actor("supervisor"));
        assertThat(letters.read(ref, clerk)).isEmpty();
        assertThat(ask(letter.number(), code(letter).text())).isEqualTo(before);
        restricted.lift(jacket.ref(), 2, "The test is over.", door.actor("supervisor"));
    }

    @Test
    void whoGuessesIsNotListenedToForAWhileAndRightQuestionsCountNothing() {
        Letter letter = mailed();
        String code = code(letter).text();
        List<Answer> right = IntStream.range(0, 15)
                .mapToObj(n -> papers.check(letter.number(), code, "203.0.113.9", Actor.anonymous("203.0.113.9")))
                .toList();
        assertThat(right).allMatch(it -> it instanceof Answer.Sent);
        List<Answer> wrong = IntStream.range(0, 11)
                .mapToObj(n -> papers.check("L00-" + n, code, "203.0.113.9", Actor.anonymous("203.0.113.9")))
                .toList();
        assertThat(wrong.subList(0, 10)).allMatch(it -> it instanceof Answer.Unknown);
        assertThat(wrong.getLast()).isInstanceOf(Answer.TooMany.class);
        assertThat(papers.check(letter.number(), code, "203.0.113.9", Actor.anonymous("203.0.113.9")))
                .isInstanceOf(Answer.TooMany.class);
        assertThat(ask(letter.number(), code)).as("from elsewhere").isInstanceOf(Answer.Sent.class);
        for (int n = 0; n < 20; n++) {
            papers.check(letter.number(), "00000000", "192.0.2." + n, Actor.anonymous("192.0.2." + n));
        }
        assertThat(ask(letter.number(), code)).as("a number that many try").isInstanceOf(Answer.TooMany.class);
        clock.forward(Duration.ofMinutes(16));
        assertThat(ask(letter.number(), code)).isInstanceOf(Answer.Sent.class);
    }
}
