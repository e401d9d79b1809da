package org.stationhouse.desk.reports.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stationhouse.Seed;

/** What is read, when, how often, and what becomes of what can't be. */
class ProofreaderTests {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private Proofreader reader = new Proofreader(() -> this::slips);

    @AfterEach
    void end() {
        reader.destroy();
    }

    private List<Slip> slips(String paragraph, Duration longest) {
        asked.add(paragraph);
        if (paragraph.startsWith("slow")) {
            throw new Language.TooSlow();
        }
        if (paragraph.startsWith("broken")) {
            throw new IllegalStateException(paragraph);
        }
        return List.of(new Slip(0, 1, true, "", List.of()));
    }

    private void ready() throws InterruptedException {
        reader.warm();
        for (int i = 0; i < 200 && reader.state() == Proofreader.State.COLD; i++) {
            Thread.sleep(10);
        }
        asked.clear();
    }

    private Proofreader.Reading one(String paragraph) {
        return reader.read(List.of(paragraph), LONG).getFirst();
    }

    @Test
    void onlyChangedParagraphsAreRead() throws InterruptedException {
        ready();
        reader.read(List.of("one", "two"), LONG);
        reader.read(List.of("one", "two changed", "one"), LONG);
        assertThat(asked).containsExactly("one", "two", "two changed");
    }

    @Test
    void nobodyWaitsWhileItIsMadeReady() throws InterruptedException {
        var gate = new CountDownLatch(1);
        reader = new Proofreader(() -> {
            await(gate);
            return this::slips;
        });
        long before = System.nanoTime();
        assertThat(one("text")).isInstanceOf(Proofreader.Reading.Waits.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(reader.state()).isEqualTo(Proofreader.State.COLD);
        gate.countDown();
        ready();
        assertThat(one("text")).isInstanceOf(Proofreader.Reading.Read.class);
    }

    @Test
    void whoIsOutOfPatienceIsToldThatItWaits() throws InterruptedException {
        var gate = new CountDownLatch(1);
        Proofreader.Reader held = (paragraph, longest) -> {
            if (paragraph.equals("held")) {
                await(gate);
            }
            return List.of();
        };
        reader = new Proofreader(() -> held);
        ready();
        assertThat(reader.read(List.of("held"), Duration.ofMillis(20)).getFirst())
                .isInstanceOf(Proofreader.Reading.Waits.class);
        gate.countDown();
        assertThat(one("held")).isInstanceOf(Proofreader.Reading.Read.class);
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatIsTooLongOrTooSlowOrFailsIsSaidAndTheRestIsRead() throws InterruptedException {
        ready();
        String longest = "a".repeat(Proofreader.LONGEST);
        assertThat(one(longest)).isInstanceOf(Proofreader.Reading.Read.class);
        assertThat(one(longest + "a")).isEqualTo(new Proofreader.Reading.Unread(Proofreader.Why.TOO_LONG));
        assertThat(one("slow")).isEqualTo(new Proofreader.Reading.Unread(Proofreader.Why.TOO_SLOW));
        assertThat(one("broken")).isEqualTo(new Proofreader.Reading.Unread(Proofreader.Why.FAILED));
        assertThat(one("fine")).isInstanceOf(Proofreader.Reading.Read.class);
        assertThat(asked).doesNotContain(longest + "a");
    }

    @Test
    void withoutALanguageReportsAreWrittenWithoutIt() throws InterruptedException {
        reader = new Proofreader(() -> {
            throw new NoClassDefFoundError("gone");
        });
        ready();
        assertThat(reader.state()).isEqualTo(Proofreader.State.BROKEN);
        assertThat(one("text")).isInstanceOf(Proofreader.Reading.Waits.class);
        assertThat(new Proof(reader)
                        .of(LanguageTests.written("Text."), Set.of())
                        .spelling())
                .isEqualTo(Proof.Spelling.OFF);
    }

    @Test
    void whatIsKeptIsBounded() throws InterruptedException {
        ready();
        for (int block = 0; block < Proofreader.KEPT / 100 + 5; block++) {
            int from = block * 100;
            reader.read(
                    IntStream.range(from, from + 100)
                            .mapToObj(n -> "paragraph " + n)
                            .toList(),
                    LONG);
        }
        assertThat(reader.kept()).isEqualTo(Proofreader.KEPT);
    }

    @Test
    void oneAskingTakesItsShareAndTheNextGoesOn() throws InterruptedException {
        ready();
        List<String> many =
                IntStream.range(0, 50).mapToObj(n -> n + "x".repeat(1_000)).toList();
        long first = reader.read(many, LONG).stream()
                .filter(Proofreader.Reading.Read.class::isInstance)
                .count();
        assertThat(first).isBetween(10L, 14L);
        for (int i = 0; i < 5; i++) {
            reader.read(many, LONG);
        }
        assertThat(reader.read(many, LONG)).allMatch(Proofreader.Reading.Read.class::isInstance);
        assertThat(asked).hasSize(50);
    }

    /** Two hundred thousand signs of anything, in one line and in many: every rule ends soon, and each place is one in the text. */
    @Test
    void aHugeNarrativeOfAnythingIsReadInBoundedTime() throws InterruptedException {
        ready();
        Random random = Seed.random(ProofreaderTests.class);
        String[] bits = {
            "the ",
            "was taken ",
            "V1",
            "S22 ",
            "$600,000 ",
            "$",
            "0915 hours ",
            "9:15 am ",
            "11/28/2026 ",
            "at ",
            "Mr. Lopez ",
            "serial number ",
            "A1B2C3 ",
            "license ",
            "7ABC123 ",
            ". ",
            "\n",
            "! ",
            "😀",
            "’",
            "-",
            "1",
            "Aa",
            "victim ",
            " ",
            "((",
            "\t",
            "/",
            "ß",
            "é"
        };
        for (boolean lines : new boolean[] {true, false}) {
            var text = new StringBuilder();
            while (text.length() < 199_990) {
                text.append(bits[random.nextInt(bits.length)]);
            }
            String narrative = lines ? text.toString() : text.toString().replace('\n', ' ');
            long before = System.nanoTime();
            Proof.Result result = new Proof(reader).of(LanguageTests.written(narrative), Set.of());
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
            assertThat(result.findings()).hasSizeLessThanOrEqualTo(Proof.LISTED);
            assertThat(result.findings()).allSatisfy(it -> {
                if (it.spot() instanceof Finding.Passage spot) {
                    assertThat(narrative.substring(spot.from(), spot.to())).isEqualTo(spot.text());
                }
            });
        }
        for (String run : List.of(
                "1",
                "$1",
                "V1 ",
                "at ",
                "Mr. ",
                "a-",
                "serial ",
                "A1",
                ". ",
                "9:",
                "was ",
                "'",
                "\n",
                "license ",
                "1,111")) {
            long before = System.nanoTime();
            new Proof(reader).of(LanguageTests.written(run.repeat(200_000 / run.length())), Set.of());
            assertThat(Duration.ofNanos(System.nanoTime() - before)).as(run).isLessThan(Duration.ofSeconds(8));
        }
    }
}
