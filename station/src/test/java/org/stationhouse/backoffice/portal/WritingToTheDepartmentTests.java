package org.stationhouse.backoffice.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestSite;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.postgres.Database;

/** The form of the public site, its confirmation and its status page: in two languages, without a script, hard to abuse. */
@StationTest
class WritingToTheDepartmentTests {

    private static final Pattern TOKEN = Pattern.compile("id=\"token\">([0-9A-Z-]{21})<");
    private static @Nullable TestSite open;
    private static int halfYears;

    @Autowired
    Database database;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    /** Half a year later than the former test, of which nothing counts any more. */
    @BeforeEach
    void setUp() {
        clock.forward(InquirySite.KNOWN.plusDays(1).multipliedBy(halfYears++));
        if (open == null) {
            open = TestSite.over(database, clock);
        }
        sql.sql("delete from portal.inquiry where words is not null").update();
    }

    @AfterAll
    static void shut() {
        site().close();
        open = null;
    }

    private static TestSite site() {
        return Objects.requireNonNull(open);
    }

    private Map<String, String> message() {
        return new HashMap<>(Map.of(
                "key", Tokens.key(),
                "topic", "PROPERTY",
                "words", "A red bicycle " + mark + "\r\nIt has a bell.",
                "first", "Ana",
                "last", "Lopez",
                "phone", "916 555 0123",
                "email", "ana@example.org",
                "place", "6360 Fountain Sq",
                "language", "en"));
    }

    private static HttpResponse<String> send(Map<String, String> fields) {
        return site().post("/contact?lang=en", fields);
    }

    private static String token(HttpResponse<String> answer) {
        var found = TOKEN.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }

    private int waiting() {
        return sql.sql("select count(*) from portal.inquiry where strpos(words, :mark) > 0")
                .param("mark", mark)
                .query(Integer.class)
                .single();
    }

    @Test
    void aPersonWritesInEitherLanguageAndLosesNothingOnTheWay() {
        try (var sender = Browser.at(site().port()).visitor()) {
            sender.open("/").passes("portal-contact");
            assertThat(sender.find("main")).containsText("Call 911");
            sender.find("#f-words").fill("Perdí una bicicleta " + mark);
            sender.find(".tongues button").click();
            assertThat(sender.page().locator("html")).hasAttribute("lang", "es");
            assertThat(sender.find("h1")).hasText("Comuníquese con la policía (no es una emergencia)");
            assertThat(sender.find("#f-words")).hasValue("Perdí una bicicleta " + mark);
            assertThat(sender.find(".error")).hasCount(0);

            sender.find("#f-email").fill("ana@");
            sender.find("#f-last").fill("Lopez, Ana");
            sender.find("#f-email").press("Enter");
            sender.passes("portal-contact-es");
            assertThat(sender.find("#problems")).containsText("Hay 3 cosas que revisar");
            assertThat(sender.find("#e-topic")).hasText("Elija de qué se trata.");
            assertThat(sender.find("#e-email")).containsText("nombre@example.org");
            assertThat(sender.find("#e-last")).hasText("Un nombre se escribe con letras y sin comas.");
            assertThat(sender.find("#f-words")).hasValue("Perdí una bicicleta " + mark);

            sender.find("#f-topic").selectOption("PROPERTY");
            sender.find("#f-email").fill("ana@example.org");
            sender.find("#f-last").fill("Lopez");
            assertThat(sender.find("#f-language-es")).isChecked();
            sender.find("form button:not([tabindex])").click();
            assertThat(sender.find("h1")).hasText("Tenemos su mensaje");
            sender.passes("portal-sent-es");
            String token = sender.find("#token").innerText();
            assertThat(waiting()).isEqualTo(1);

            sender.find("form button").click();
            assertThat(sender.find("[role=status]")).hasText("Tenemos su mensaje. Nadie lo está atendiendo todavía.");
            sender.passes("portal-status-es");
            sender.find(".tongues button").click();
            assertThat(sender.find("#f-token")).hasValue(token);
            sender.find("#f-token")
                    .fill(token.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
            sender.find("#f-token").press("Enter");
            assertThat(sender.find("[role=status]")).hasText("We have your message. Nobody has it in hand yet.");
            sender.passes("portal-status");
            sender.open("/contact?lang=en");
            assertThat(sender.page().context().cookies()).isEmpty();
            sender.find("form .actions button").click();
            assertThat(sender.find("#e-words")).hasText("Please fill this in.");
            sender.passes("portal-contact-wrong");
        }
    }

    @Test
    void theSameFormSentTwiceIsOneMessageAndAChangedOneAnother() {
        Map<String, String> form = message();
        String token = token(send(form));
        assertThat(token(send(form))).isEqualTo(token);
        assertThat(waiting()).isEqualTo(1);
        form.put("words", "A blue bicycle " + mark);
        assertThat(token(send(form))).isNotEqualTo(token);
        assertThat(waiting()).isEqualTo(2);
        assertThat(sql.sql(
                                "select name || '|' || words from portal.inquiry where strpos(words, :mark) > 0 order by id limit 1")
                        .param("mark", mark)
                        .query(String.class)
                        .single())
                .isEqualTo("Lopez, Ana|A red bicycle " + mark + "\nIt has a bell.");
        assertThat(sql.sql("select count(*) from portal.inquiry where token_hash = :token")
                        .param("token", token.replace("-", ""))
                        .query(Integer.class)
                        .single())
                .as("the house keeps only its hash")
                .isZero();
    }

    @Test
    void whatIsWrongSaysSoBesideItsFieldAndTheRestStands() {
        Map<String, String> form = message();
        form.put("topic", "SECRETS");
        form.put("phone", "12");
        form.put("place", "x".repeat(201));
        HttpResponse<String> answer = send(form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "<p class=\"error\" id=\"e-topic\">Choose what it is about.",
                        "<p class=\"error\" id=\"e-phone\">Give the number with its area code",
                        "<p class=\"error\" id=\"e-place\">Please keep this to at most 200 characters.",
                        "A red bicycle " + mark,
                        "value=\"ana@example.org\"",
                        "value=\"" + form.get("key") + "\"")
                .doesNotContain("id=\"e-words\"");
        for (String phoneAndMail : List.of("", " ")) {
            Map<String, String> unreachable = message();
            unreachable.put("phone", phoneAndMail);
            unreachable.put("email", phoneAndMail);
            assertThat(send(unreachable).body()).contains("id=\"e-phone\">Give a phone number or an e-mail address");
        }
        assertThat(waiting()).isZero();
        form = message();
        form.remove("phone");
        form.put("words", "<script>alert(1)</script>" + mark + "y".repeat(1_900));
        assertThat(send(form).statusCode()).isEqualTo(200);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void aProgramThatFillsEveryFieldIsStoppedAndAPersonGoesOn() {
        Map<String, String> form = message();
        form.put("website", "https://spam.example");
        HttpResponse<String> answer = send(form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("please press Send again", "A red bicycle " + mark)
                .doesNotContain("spam.example", form.get("key"));
        form.remove("website");
        form.put("key", "guessed");
        assertThat(send(form).body()).contains("please press Send again");
        assertThat(waiting()).isZero();
    }

    @Test
    void oneAddressIsHeardFiveTimesInAQuarterOfAnHourAndAFormHasASize() {
        for (int n = 0; n < SiteBrake.MESSAGES_OF_SOURCE; n++) {
            assertThat(send(message()).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = send(message());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("Nothing is lost", "A red bicycle " + mark);
        assertThat(waiting()).isEqualTo(SiteBrake.MESSAGES_OF_SOURCE);
        clock.forward(SiteBrake.WINDOW);
        assertThat(send(message()).statusCode()).isEqualTo(200);

        Map<String, String> huge = message();
        huge.put("words", "x".repeat(InquirySite.LARGEST));
        assertThat(send(huge).statusCode()).isEqualTo(413);
        HttpRequest unmeasured = HttpRequest.newBuilder(site().at("/contact"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(
                        ("words=" + "x".repeat(2 * InquirySite.LARGEST)).getBytes(StandardCharsets.US_ASCII))))
                .build();
        assertThat(site().send(unmeasured).statusCode()).isBetween(400, 413);
        assertThat(SiteBrake.network("198.51.100.7")).isNotEqualTo(SiteBrake.network("198.51.100.8"));
        assertThat(SiteBrake.network("2001:db8:1:2:3::4")).isEqualTo(SiteBrake.network("2001:db8:1:2:ffff::1"));
        assertThat(SiteBrake.network("2001:db8:1:2::4")).isNotEqualTo(SiteBrake.network("2001:db8:1:3::4"));
    }

    @Test
    void anUnknownAnOldAndAMistypedTokenAreOneAnswerAndGuessingIsBraked() {
        String token = token(send(message()));
        assertThat(asked(token).body()).contains("We have your message. Nobody");
        String unknown = withoutToken(asked(PublicRef.fresh().text()));
        assertThat(unknown).contains("We find no message of this number");
        assertThat(withoutToken(asked("12345"))).isEqualTo(unknown);
        clock.forward(InquirySite.KNOWN.minus(Duration.ofMinutes(1)));
        assertThat(asked(token).body()).contains("We have your message. Nobody");
        clock.forward(Duration.ofMinutes(2));
        assertThat(withoutToken(asked(token))).isEqualTo(unknown);

        assertThat(IntStream.range(0, SiteBrake.WRONG_TOKENS)
                        .map(n -> asked(PublicRef.fresh().text()).statusCode())
                        .boxed())
                .contains(200, 429);
        assertThat(asked(token).statusCode()).isEqualTo(429);
        clock.forward(SiteBrake.WINDOW);
        assertThat(asked(token).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> asked(String token) {
        return site().post("/status?lang=en", Map.of("token", token));
    }

    private static String withoutToken(HttpResponse<String> answer) {
        return answer.body().replaceAll("value=\"[^\"]*\"", "");
    }

    @Test
    void nothingOfTheHouseOfTheStaffIsThere() {
        for (String path : List.of(
                "/calls",
                "/contacts",
                "/sign-in",
                "/setup",
                "/people",
                "/find?q=x",
                "/papers/check",
                "/test/sign-in?role=pst1",
                "/error",
                "/kit/abc/stationhouse.js",
                "/kit/abc/vendor/htmx.min.js",
                "/kit/abc/..%2fapplication.properties",
                "/stationhouse.css")) {
            assertThat(site().get(path).statusCode()).as(path).isBetween(400, 404);
        }
        HttpResponse<String> page = site().get("/contact");
        assertThat(page.body()).doesNotContain("<script", "_csrf", "Stationhouse");
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
        assertThat(page.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("script-src");
        assertThat(page.headers().firstValue("cache-control")).contains("no-store");
        assertThat(page.headers().firstValue("referrer-policy")).contains("no-referrer");
        for (String verb : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE")) {
            assertThat(site().send(HttpRequest.newBuilder(site().at("/contact"))
                                    .method(verb, HttpRequest.BodyPublishers.noBody())
                                    .build())
                            .statusCode())
                    .as(verb)
                    .isBetween(400, 405);
        }
    }

    @Test
    void itSpeaksSpanishWhereTheBrowserAsksForIt() {
        HttpRequest spanish = HttpRequest.newBuilder(site().at("/contact"))
                .header("Accept-Language", "es-MX,es;q=0.9,en;q=0.5")
                .build();
        assertThat(site().send(spanish).body()).contains("<html lang=\"es\">", "Llame al 911");
        HttpRequest chosen = HttpRequest.newBuilder(site().at("/contact?lang=en"))
                .header("Accept-Language", "es")
                .build();
        assertThat(site().send(chosen).body()).contains("<html lang=\"en\">");
    }
}
