package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every word on a page for the public, and in the frame of a paper in Spanish, is there in Spanish, and says what the English one says
 * as far as its values tell.
 */
class SpanishTests {

    /** A template that offers the other language is the page of a {@code PublicDoor}. */
    private static final String OFFERS = "@template.foundation.web.tongues(";

    /** A paper that may be in another language than its pages. */
    private static final String SPEAKS = "paper = paper.in(";

    /** Stands only on pages of who is signed in. */
    private static final String SIGNED_IN = "foundation.web.head";

    private static final Pattern CALLED = Pattern.compile("@template\\.([A-Za-z0-9_.]+)\\(");
    private static final Pattern VALUE = Pattern.compile("\\{(\\d+)");

    static boolean spanish(Path file) {
        return file.getFileName().toString().endsWith("_es.properties");
    }

    @Test
    void publicPagesAreCompleteInSpanish() {
        Map<String, String> english = texts(false);
        Set<String> wanted = new TreeSet<>();
        Set<String> pages = pages();
        for (String page : pages) {
            for (var literal : Template.of(Checkout.read(template(page))).literals()) {
                english.keySet().stream()
                        .filter(key -> key.equals(literal.text())
                                || literal.text().endsWith(".") && key.startsWith(literal.text()))
                        .forEach(wanted::add);
            }
        }
        // what is said of a field that is filled in wrong
        english.keySet().stream().filter(key -> !key.contains(".")).forEach(wanted::add);
        assertThat(pages)
                .contains(
                        "backoffice.post.check.edit",
                        "foundation.web.layout",
                        "foundation.web.field",
                        "foundation.paper.frame");
        assertThat(wanted).contains("post.check.kind.letter", "web.skip", "NotBlank", "paper.printed");
        wanted.removeAll(texts(true).keySet());
        assertThat(wanted).as("not in messages/<room>_es.properties").isEmpty();
    }

    @Test
    void theSpanishSaysNothingThatTheEnglishDoesNot() {
        Map<String, String> english = texts(false);
        Map<String, String> spanish = texts(true);
        var strange = new TreeSet<>(spanish.keySet());
        strange.removeAll(english.keySet());
        assertThat(strange).isEmpty();
        assertThat(spanish.entrySet().stream()
                        .filter(it -> !values(it.getValue()).equals(values(String.valueOf(english.get(it.getKey())))))
                        .map(Map.Entry::getKey))
                .as("other values than in English")
                .isEmpty();
        assertThat(Vocabulary.apostrophes(spanish)).isEmpty();
    }

    private static Set<String> values(String text) {
        var numbers = new TreeSet<String>();
        VALUE.matcher(text).results().map(it -> it.group(1)).forEach(numbers::add);
        return numbers;
    }

    /** The templates in two languages and all that they call, with points between. */
    private static Set<String> pages() {
        var found = new TreeSet<String>();
        Deque<String> next = new ArrayDeque<>(Checkout.files(Checkout.JAVA, ".jte").stream()
                .filter(it ->
                        Checkout.read(it).contains(OFFERS) || Checkout.read(it).contains(SPEAKS))
                .map(it -> Checkout.JAVA
                        .resolve("org/stationhouse")
                        .relativize(it)
                        .toString()
                        .replace(".jte", "")
                        .replace('/', '.'))
                .toList());
        while (!next.isEmpty()) {
            String one = next.pop();
            if (!one.equals(SIGNED_IN) && found.add(one)) {
                List<MatchResult> called =
                        CALLED.matcher(Checkout.read(template(one))).results().toList();
                called.forEach(it -> next.push(it.group(1)));
            }
        }
        return found;
    }

    private static Path template(String name) {
        return Checkout.JAVA.resolve("org/stationhouse").resolve(name.replace('.', '/') + ".jte");
    }

    private static Map<String, String> texts(boolean spanish) {
        var all = new TreeMap<String, String>();
        for (Path file : Checkout.files(Checkout.RESOURCES.resolve("messages"), ".properties")) {
            if (spanish(file) == spanish) {
                var texts = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                texts.stringPropertyNames().forEach(key -> all.put(key, texts.getProperty(key)));
            }
        }
        return all;
    }
}
