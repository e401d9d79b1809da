package org.stationhouse.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.backoffice.search.text.Passage;
import org.stationhouse.backoffice.search.text.Passages;
import org.stationhouse.desk.reports.Report;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.CannotRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures pages of the full text search over many narratives of ten years, from the question to the last byte of the page. */
@Command(name = "text", description = "How fast narratives are found by their words.")
final class TextCommand implements Callable<Integer> {

    private static final long GOAL = 150;
    private static final int BATCH = 500;
    private static final int WARM_UP = 20;
    private static final int AUTHORS = 150;
    private static final int SAMPLES = 5_000;
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static final long SECONDS = 10 * 365 * 24 * 60 * 60L;
    private static final String NOTHING = "nothing";

    /** Of these every page has a hit. */
    private static final Set<String> SURE = Set.of("plate", "telephone");

    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"");

    @Option(names = "--narratives", defaultValue = "500000", description = "texts (default: ${DEFAULT-VALUE})")
    private int narratives;

    @Option(names = "--each", defaultValue = "100", description = "questions of each kind (default: ${DEFAULT-VALUE})")
    private int each;

    @Option(names = "--seed", defaultValue = "20261201", description = "of all chance (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--scratch",
            paramLabel = "DIR",
            description = "where the scratch folder is made (default: the system's folder of temporary files)")
    private @Nullable Path below;

    @Option(names = "--write", paramLabel = "FILE", description = "report in which the part of this command is renewed")
    private @Nullable Path written;

    private final List<String> samples = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (narratives < 1 || each < 1) {
            throw new CannotRun("Every number must be at least 1.");
        }
        var figures = new Figures();
        String asked = "bench text --narratives %d --each %d --seed %d".formatted(narratives, each, seed);
        figures.say("%s, Java %s (%s)", asked, Runtime.version(), Processor.machine());
        var report = new org.stationhouse.bench.Report("Full text over narratives", asked);
        try (var scratch = ScratchFolder.make(below);
                var house = BenchHouse.withDoors(scratch)) {
            var source = new Narratives(seed);
            fill(house, source, figures);
            house.store().analyze();
            Browser browser = Browser.signedIn(house);
            report.table(
                    "Pages of a search through %,d narratives of 100 to 300 words, %d each".formatted(narratives, each),
                    "question",
                    "p50 ms",
                    "p95",
                    "p99",
                    "goal p95",
                    "processor ms a page",
                    "found on the page",
                    "");
            boolean whole = measure(house, browser, source, figures, report);
            if (written != null) {
                report.write(written);
            }
            System.out.println(figures.line());
            return whole ? 0 : 1;
        }
    }

    private void fill(BenchHouse house, Narratives source, Figures figures) {
        var entries = house.bean(SearchEntries.class);
        var texts = house.bean(Passages.class);
        var transaction = new TransactionTemplate(house.bean(PlatformTransactionManager.class));
        long begun = System.nanoTime();
        for (int done = 0; done < narratives; done += BATCH) {
            int from = done;
            int many = Math.min(BATCH, narratives - done);
            transaction.executeWithoutResult(status -> {
                var filed = new ArrayList<SearchEntry>();
                var said = new ArrayList<Passage>();
                for (int n = from; n < from + many; n++) {
                    PublicRef ref = PublicRef.fresh();
                    Instant at = at(n);
                    String number =
                            "%02d-%06d-R1".formatted(at.atZone(ZoneOffset.UTC).getYear() % 100, n);
                    String text = source.next();
                    filed.add(new SearchEntry(
                            Report.KIND, ref, number, "Report", null, at, List.of(new SearchKey.Number(number))));
                    said.add(new Passage(
                            Report.KIND,
                            ref,
                            "narrative",
                            "search.text.title",
                            at,
                            "Author " + source.word(n % AUTHORS),
                            text));
                    if (n % Math.max(1, narratives / SAMPLES) == 0) {
                        samples.add(text);
                    }
                }
                entries.putAll(filed);
                texts.putAll(said);
            });
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        figures.say("%d narratives written: %.0f a second (%s)", narratives, narratives / seconds, Processor.machine());
        figures.keep("written_per_s", Math.round(narratives / seconds));
    }

    private Instant at(int n) {
        return LAST.atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .minusSeconds(SECONDS - (long) ((double) n / narratives * SECONDS));
    }

    /** Each kind of question with what is asked, another one each time. */
    private Map<String, Supplier<String>> kinds(Narratives source, Browser browser) {
        var random = new Random(seed + 1);
        var kinds = new LinkedHashMap<String, Supplier<String>>();
        kinds.put("common word", () -> ask(source.word(random.nextInt(60))));
        kinds.put("word", () -> ask(source.word(random.nextInt(60, 5_000))));
        kinds.put("rare word", () -> ask(source.word(random.nextInt(Narratives.WORDS / 2, Narratives.WORDS))));
        kinds.put(
                "two words",
                () -> ask(source.word(random.nextInt(60, 1_000)) + " " + source.word(random.nextInt(60, 1_000))));
        kinds.put(
                "five words",
                () -> ask(String.join(
                        " ", random.ints(5, 0, 500).mapToObj(source::word).toList())));
        kinds.put("plate", () -> ask(last(random, "Plate (\\w+)")));
        kinds.put("telephone", () -> ask(last(random, "phone ([\\d-]+)")));
        kinds.put("phrase", () -> ask("\"" + phrase(random) + "\""));
        kinds.put(
                "two common words as a phrase",
                () -> ask("\"" + source.word(random.nextInt(40)) + " " + source.word(random.nextInt(40)) + "\""));
        kinds.put("beginning", () -> ask(begin(source.word(random.nextInt(60, 20_000)), 5) + "*"));
        kinds.put("three letters", () -> ask(begin(source.word(random.nextInt(60, 20_000)), 3) + "*"));
        kinds.put("half a plate", () -> ask(begin(last(random, "Plate (\\w+)"), 4) + "*"));
        kinds.put(
                "common, without",
                () -> ask(source.word(random.nextInt(60)) + " -" + source.word(random.nextInt(60, 500))));
        kinds.put(
                "author",
                () -> ask(source.word(random.nextInt(500))) + "&author=" + source.word(random.nextInt(AUTHORS)));
        kinds.put("a year", () -> {
            int year = random.nextInt(2018, 2026);
            return ask(source.word(random.nextInt(5_000))) + "&from=" + year + "-01-01&until=" + year + "-12-31";
        });
        kinds.put(NOTHING, () -> ask("zzz" + random.nextInt(1_000_000)));
        kinds.put("next page", () -> next(browser, ask(source.word(random.nextInt(60)))));
        return kinds;
    }

    private boolean measure(
            BenchHouse house,
            Browser browser,
            Narratives source,
            Figures figures,
            org.stationhouse.bench.Report report) {
        var processor = new Processor(house.store().backend());
        var all = new ArrayList<Long>();
        Map<String, Supplier<String>> kinds = kinds(source, browser);
        kinds.values().forEach(kind -> browser.warm(kind.get(), WARM_UP));
        boolean whole = true;
        for (Map.Entry<String, Supplier<String>> kind : kinds.entrySet()) {
            List<String> pages = java.util.stream.Stream.generate(kind.getValue())
                    .limit(each)
                    .toList();
            long[] wall = new long[each];
            int found = 0;
            long cpu = Processor.mine() + processor.databaseWhole();
            for (int n = 0; n < each; n++) {
                long begun = System.nanoTime();
                HttpResponse<String> page = browser.get(pages.get(n));
                wall[n] = (System.nanoTime() - begun) / 1_000;
                if (page.statusCode() != 200 || !page.body().contains("</html>")) {
                    throw new CannotRun("The page " + pages.get(n) + " answered " + page.statusCode() + ".");
                }
                found += page.body().split("class=\"texthead\"", -1).length - 1;
                all.add(wall[n]);
            }
            long used = (Processor.mine() + processor.databaseWhole() - cpu) / 1_000 / each;
            whole &= !SURE.contains(kind.getKey()) || found >= each;
            whole &= !kind.getKey().equals(NOTHING) || found == 0;
            say(kind.getKey(), wall, used, found / each, figures, report);
        }
        say("all together", all.stream().mapToLong(it -> it).toArray(), 0, 0, figures, report);
        return whole;
    }

    private static void say(
            String name, long[] wall, long used, int found, Figures figures, org.stationhouse.bench.Report report) {
        long p95 = Figures.percentile(wall, 0.95);
        String verdict = p95 <= GOAL * 1_000
                ? "met"
                : used > 0 && used <= GOAL * 1_000 ? "met by processor time only" : "MISSED";
        figures.say(
                "%-28s p50 %d us, p95 %d us, p99 %d us, processor %d us a page, %d found (goal: p95 <= %d ms): %s",
                name, Figures.median(wall), p95, Figures.percentile(wall, 0.99), used, found, GOAL, verdict);
        report.row(
                name,
                Figures.median(wall) / 1e3,
                p95 / 1e3,
                Figures.percentile(wall, 0.99) / 1e3,
                GOAL,
                used == 0 ? "" : (Object) (used / 1e3),
                used == 0 ? "" : (Object) found,
                verdict);
        figures.keep(name.replaceAll("\\W+", "_") + "_p95_us", p95);
    }

    private static String ask(String typed) {
        return "/search/text?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private static String begin(String word, int letters) {
        return word.length() < 3
                ? word + "a".repeat(3 - word.length())
                : word.substring(0, Math.min(letters, word.length()));
    }

    private String last(Random random, String what) {
        Matcher found = Pattern.compile(what).matcher(samples.get(random.nextInt(samples.size())));
        if (!found.find()) {
            throw new IllegalStateException("no narrative without " + what);
        }
        return found.group(1);
    }

    /** Three words behind each other out of some narrative. */
    private String phrase(Random random) {
        String[] words = samples.get(random.nextInt(samples.size())).split("[ .]+");
        int at = random.nextInt(words.length - 10);
        return words[at] + " " + words[at + 1] + " " + words[at + 2];
    }

    private static String next(Browser browser, String first) {
        Matcher found = NEXT.matcher(browser.get(first).body());
        return found.find() ? found.group(1).replace("&amp;", "&") : first;
    }
}
