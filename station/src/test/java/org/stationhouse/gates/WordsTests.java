package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every visible word comes from {@code messages}, and it is a US police word (DESIGN sections 0 and 2, rule 10). */
class WordsTests {

    @Test
    void templatesHoldNoWordsAndNothingThatThePolicyRefuses() {
        var offences = new ArrayList<String>();
        for (Path file : templates()) {
            offences.addAll(Markup.offences(Checkout.name(file), Template.of(Checkout.read(file))));
        }
        offences.removeIf(it -> Allowed.by("words").stream().anyMatch(it::startsWith));
        assertThat(offences)
                .as("a word comes by page.word(...) from messages/<room>.properties; what the policy refuses goes into"
                        + " static/*.css and *.js")
                .isEmpty();
    }

    @Test
    void everyKeyAskedForExistsAndEveryKeyIsUsed() {
        Set<String> keys = new TreeSet<>();
        messages().values().forEach(file -> keys.addAll(file.keySet()));

        assertThat(Vocabulary.missing(keys, sources()))
                .as("add the word to messages/<room>.properties")
                .isEmpty();
        assertThat(Vocabulary.unused(keys, sources()))
                .as("take the word out of its message file, or show it")
                .isEmpty();
    }

    @Test
    void keysBeginWithTheirRoom() {
        var offences = new TreeSet<String>();
        messages().forEach((room, texts) -> offences.addAll(Vocabulary.strangers(room, texts.keySet())));
        assertThat(offences).isEmpty();
    }

    @Test
    void wordsAreThoseOfAmericanPolice() {
        Map<String, String> words = new LinkedHashMap<>();
        for (var row : Checkout.rows(Checkout.TEST_RESOURCES.resolve("gates/us-words.csv"))) {
            words.put(row.get("wrong"), row.get("right"));
        }
        Map<String, String> texts = new TreeMap<>();
        messages().values().forEach(texts::putAll);

        assertThat(Vocabulary.foreignWords(texts, words)).isEmpty();
        assertThat(Vocabulary.apostrophes(texts)).isEmpty();
    }

    @Test
    void scriptsHoldNoSentences() {
        var offences = new ArrayList<String>();
        for (Path file : Checkout.files(Checkout.RESOURCES.resolve("static"), ".js")) {
            offences.addAll(sentences(Checkout.name(file), Checkout.read(file)));
        }
        assertThat(offences).isEmpty();
    }

    @Test
    void plantedWordsAreFound() {
        String planted = """
                @import org.stationhouse.foundation.web.Page
                @param Page page
                @param String type = "text"
                <%-- a comment with words --%>
                @template.foundation.web.layout(page = page, title = "Calls of today", content = @`
                <h1>${page.word("dispatch.calls")}</h1> Hello
                @if(page.demo())<p title="Invented">&nbsp;·</p>@else<input type="submit" value="Send">@endif
                <p style="color:red" onclick="x()"><kbd>F2</kbd> <a href="javascript:x()">${page.word("a.b")}</a></p>
                <script>alert(1)</script><script src="https://elsewhere.example/x.js"></script>
                <input value="${type.equals("text") ? "on" : "off"}" class="usa-input">
                `)
                """;
        assertThat(Markup.offences("x.jte", Template.of(planted)))
                .containsExactlyInAnyOrder(
                        "x.jte says \"Hello\"",
                        "x.jte says title=\"Invented\"",
                        "x.jte says value=\"Send\"",
                        "x.jte has a style attribute",
                        "x.jte has the attribute onclick",
                        "x.jte has a javascript: address",
                        "x.jte has a <script> with a body",
                        "x.jte names another host: https://elsewhere.example/x.js",
                        "x.jte says \"Calls of today\" in an expression");
        assertThat(sentences("x.js", "say('Saved at noon'); el.className = \"usa-button big\"; key === 'Escape'"))
                .containsExactly("x.js says \"Saved at noon\"");
    }

    @Test
    void plantedKeysAreFound() {
        var source = new Vocabulary.Source(
                "list.jte",
                Literals.of(
                        "page.word(\"dispatch.calls\") page.word(\"dispatch.lost\") page.word(\"dispatch.way.\" + way)"));
        Set<String> keys = Set.of("dispatch.calls", "dispatch.way.radio", "dispatch.old", "NotBlank", "staff.name");

        assertThat(Vocabulary.missing(keys, List.of(source))).containsExactly("list.jte asks for dispatch.lost");
        assertThat(Vocabulary.unused(keys, List.of(source)))
                .containsExactly("dispatch.old is used nowhere", "staff.name is used nowhere");
        assertThat(Vocabulary.strangers("dispatch", keys)).containsExactly("dispatch.properties holds staff.name");
        assertThat(Vocabulary.foreignWords(
                        Map.of("a", "Offence canceled", "b", "The vault", "c", "A license"),
                        Map.of("offence(s)?", "offense", "vault", "strongroom")))
                .hasSize(2);
        assertThat(Vocabulary.apostrophes(Map.of("a", "It's {0}", "b", "It''s {0}", "c", "It's", "d", "It''s")))
                .containsExactlyInAnyOrder("a: It's {0}", "d: It''s");
    }

    private static List<String> sentences(String file, String script) {
        var offences = new ArrayList<String>();
        var literal = java.util.regex.Pattern.compile("([\"'`])(\\p{Lu}\\p{Ll}+ \\p{Ll}+[^\"'`\\n]*)\\1")
                .matcher(script);
        while (literal.find()) {
            offences.add(file + " says \"" + literal.group(2) + "\"");
        }
        return offences;
    }

    private static List<Path> templates() {
        return Checkout.files(Checkout.JAVA, ".jte");
    }

    /** In English; what is said in Spanish {@link SpanishTests} looks at. */
    private static List<Path> stationMessages() {
        return Checkout.files(Checkout.RESOURCES.resolve("messages"), ".properties").stream()
                .filter(it -> !SpanishTests.spanish(it))
                .toList();
    }

    /** Room to its texts, the demo's included. */
    private static Map<String, Map<String, String>> messages() {
        var files = new ArrayList<>(stationMessages());
        files.addAll(Checkout.files(Checkout.ROOT.resolve("demo/src/main/resources/messages"), ".properties"));
        var all = new TreeMap<String, Map<String, String>>();
        for (Path file : files) {
            var texts = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var sorted = new TreeMap<String, String>();
            texts.stringPropertyNames().forEach(key -> sorted.put(key, texts.getProperty(key)));
            all.put(file.getFileName().toString().replace(".properties", ""), sorted);
        }
        return all;
    }

    private static List<Vocabulary.Source> sources() {
        var all = new ArrayList<Vocabulary.Source>();
        for (Path folder : List.of(Checkout.JAVA, Checkout.ROOT.resolve("demo/src/main/java"))) {
            for (Path file : Checkout.files(folder, ".java")) {
                all.add(new Vocabulary.Source(Checkout.name(file), Literals.of(Checkout.read(file))));
            }
            for (Path file : Checkout.files(folder, ".jte")) {
                all.add(new Vocabulary.Source(
                        Checkout.name(file), Template.of(Checkout.read(file)).literals()));
            }
        }
        return all;
    }
}
