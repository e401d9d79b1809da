package org.stationhouse.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.CallFilter;
import org.stationhouse.desk.dispatch.imports.CallImport;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.CannotRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures pages of a long list as a supervisor's browser gets them: from the question to the last byte of the page. */
@Command(name = "lists", description = "How fast a page of a list of many calls is there.")
final class ListsCommand implements Callable<Integer> {

    private static final long GOAL = 150;
    private static final int DEEP = 1_000;
    private static final int ROWS = 50;
    private static final int WARM_UP = 100;

    @Option(names = "--calls", defaultValue = "100000", description = "calls in the list (default: ${DEFAULT-VALUE})")
    private int calls;

    @Option(names = "--each", defaultValue = "100", description = "pages of each kind (default: ${DEFAULT-VALUE})")
    private int each;

    @Option(names = "--seed", defaultValue = "20261129", description = "of all chance (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--scratch",
            paramLabel = "DIR",
            description = "where the scratch folder is made (default: the system's folder of temporary files)")
    private @Nullable Path below;

    @Option(names = "--write", paramLabel = "FILE", description = "report in which the part of this command is renewed")
    private @Nullable Path written;

    @Override
    public Integer call() throws IOException {
        if (calls < 1 || each < 1) {
            throw new CannotRun("Every number must be at least 1.");
        }
        var figures = new Figures();
        String asked = "bench lists --calls %d --each %d --seed %d".formatted(calls, each, seed);
        figures.say("%s, Java %s (%s)", asked, Runtime.version(), Processor.machine());
        var report = new Report("Pages of a long list", asked);
        try (var scratch = ScratchFolder.make(below);
                var house = BenchHouse.withDoors(scratch)) {
            Path log = new CallLog(calls, seed).write(scratch.path().resolve("calls.csv"), calls);
            long loaded = house.bean(CallImport.class)
                    .load(log, Actor.console("bench"))
                    .loaded();
            house.store().analyze();
            Browser browser = Browser.signedIn(house);
            boolean whole = loaded == calls;
            List<String[]> pages = pages(house);
            for (String[] page : pages) {
                browser.warm(page[1], WARM_UP);
            }
            report.table(
                    "Pages of a list of %,d calls, %d each".formatted(calls, each),
                    "page",
                    "p50 ms",
                    "p95",
                    "p99",
                    "goal p95",
                    "processor ms a page",
                    "");
            for (String[] page : pages) {
                measure(house, browser, page[0], page[1], figures, report);
            }
            if (written != null) {
                report.write(written);
            }
            System.out.println(figures.line());
            return whole ? 0 : 1;
        }
    }

    private List<String[]> pages(BenchHouse house) {
        var pages = new ArrayList<String[]>();
        pages.add(new String[] {"first", "/calls/all"});
        pages.add(new String[] {"deep", "/calls/all?after=" + deep(house)});
        pages.add(new String[] {"number", "/calls/all?number=L" + calls / 2});
        pages.add(new String[] {"place", "/calls/all?place=cedar"});
        pages.add(new String[] {"rare", "/calls/all?place=hidden+hollow"});
        pages.add(new String[] {"none", "/calls/all?place=nowhere+at+all"});
        pages.add(new String[] {"nature", "/calls/all?nature=burglary"});
        pages.add(new String[] {"name", "/calls/all?name=smith"});
        pages.add(new String[] {"open", "/calls/all?state=OPEN"});
        return pages;
    }

    /** The call at the end of the page before. */
    private String deep(BenchHouse house) {
        int behind = Math.min(DEEP * ROWS, calls - ROWS);
        CallFilter at = CallFilter.all();
        String last = "";
        for (int passed = 0; passed < behind; passed += ROWS * 10) {
            var part = house.bean(CallBook.class).list(at, ROWS * 10, house.clerk());
            last = part.getLast().ref().text();
            at = new CallFilter(null, null, null, null, null, null, null, last);
        }
        return last;
    }

    private void measure(BenchHouse house, Browser browser, String name, String path, Figures figures, Report report) {
        long[] wall = new long[each];
        var processor = new Processor(house.store().backend());
        int rows = 0;
        long cpu = Processor.mine() + processor.databaseWhole();
        for (int n = 0; n < each; n++) {
            long begun = System.nanoTime();
            HttpResponse<String> page = browser.get(path);
            long took = (System.nanoTime() - begun) / 1_000;
            if (page.statusCode() != 200 || !page.body().contains("</html>")) {
                throw new CannotRun("The page " + path + " answered " + page.statusCode() + ".");
            }
            rows = page.body().split("<tr", -1).length - 1;
            wall[n] = took;
        }
        long used = (Processor.mine() + processor.databaseWhole() - cpu) / 1_000 / each;
        long p95 = Figures.percentile(wall, 0.95);
        figures.say(
                "%-8s p50 %d us, p95 %d us, p99 %d us, processor %d us a page, %d rows of a table (goal: p95 <= %d ms): %s (%s)",
                name,
                Figures.median(wall),
                p95,
                Figures.percentile(wall, 0.99),
                used,
                rows,
                GOAL,
                verdict(p95, used),
                Processor.machine());
        report.row(
                name,
                Figures.median(wall) / 1e3,
                p95 / 1e3,
                Figures.percentile(wall, 0.99) / 1e3,
                GOAL,
                used / 1e3,
                verdict(p95, used));
        figures.keep(name + "_p95_us", p95);
        figures.keep(name + "_cpu_us", used);
    }

    private static String verdict(long p95, long used) {
        if (p95 <= GOAL * 1_000) {
            return "met";
        }
        return used <= GOAL * 1_000 ? "met by processor time only" : "MISSED";
    }
}
