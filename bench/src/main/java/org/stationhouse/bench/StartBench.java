package org.stationhouse.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.CannotRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures from the call of the launcher to the first page in full, database included, with the start-up cache and without; and how
 * long commands take that need no server.
 */
@Command(name = "start", description = "How soon the first page is there, and how long small commands take.")
final class StartBench implements Callable<Integer> {

    private static final long MOST_WITH = 4_000;
    private static final long MOST_WITHOUT = 8_000;
    private static final long MOST_SMALL = 500;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);
    private static final List<List<String>> SMALL =
            List.of(List.of("--help"), List.of("verify", "--help"), List.of("verify", "--data", "/nowhere/at/all"));

    /** What the server's Java may hold of the machine's memory, and what scripts a page may have, compressed. */
    private static final long MOST_MEMORY = 450;

    private static final long MOST_SCRIPT = 60 * 1_024;

    /** After so many pages most of what a server keeps is there. */
    private static final int PAGES = 200;

    /**
     * Milliseconds until the page was there, processor time of the server's Java by then, its memory in MiB after {@link #PAGES} more.
     */
    private record Page(long wall, long cpu, long memory) {}

    @Option(names = "--runs", defaultValue = "5", description = "runs of each kind (default: ${DEFAULT-VALUE})")
    private int runs;

    @Option(
            names = "--scratch",
            paramLabel = "DIR",
            description = "where the scratch folder is made (default: the system's folder of temporary files)")
    private @Nullable Path below;

    @Option(names = "--write", paramLabel = "FILE", description = "report in which the part of this command is renewed")
    private @Nullable Path written;

    private PageScripts scripts = PageScripts.NONE;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Override
    public Integer call() throws IOException, InterruptedException {
        String root = System.getenv("STATIONHOUSE_ROOT");
        if (root == null || runs < 1) {
            throw new CannotRun("This is measured by ./stationhouse bench start, with at least one run.");
        }
        Path launcher = Path.of(root, "stationhouse");
        var figures = new Figures();
        var report = new Report("Start", "bench start --runs " + runs);
        report.table(
                "First page after the start, medians of " + runs,
                "start",
                "ms",
                "best",
                "worst",
                "goal",
                "processor ms",
                "server MiB after " + PAGES + " pages",
                "goal",
                "");
        try (var scratch = ScratchFolder.make(below)) {
            Page first = page(launcher, scratch, true);
            figures.say("a new folder, its database made: %d ms (%s)", first.wall(), Processor.machine());
            figures.keep("new_folder_ms", first.wall());
            report.row(
                    "new folder",
                    first.wall(),
                    first.wall(),
                    first.wall(),
                    "",
                    first.cpu(),
                    first.memory(),
                    MOST_MEMORY,
                    "");
            tell(figures, report, "with", MOST_WITH, pages(launcher, scratch, true));
            tell(figures, report, "without", MOST_WITHOUT, pages(launcher, scratch, false));
        }
        report.table("Script of the first page", "files", "bytes compressed", "goal", "");
        report.row(scripts.files(), scripts.bytes(), MOST_SCRIPT, scripts.bytes() <= MOST_SCRIPT ? "met" : "MISSED");
        figures.keep("script_bytes", scripts.bytes());
        report.table("Commands without a server, medians of " + runs, "command", "ms", "goal", "");
        for (List<String> command : SMALL) {
            small(figures, report, launcher, command);
        }
        System.out.println(figures.line());
        if (written != null) {
            report.write(written);
        }
        return 0;
    }

    private Page[] pages(Path launcher, ScratchFolder scratch, boolean cache) throws IOException, InterruptedException {
        var pages = new Page[runs];
        for (int n = 0; n < runs; n++) {
            pages[n] = page(launcher, scratch, cache);
        }
        return pages;
    }

    private void tell(Figures figures, Report report, String name, long most, Page[] pages) {
        long[] wall = new long[runs];
        long[] cpu = new long[runs];
        long[] memory = new long[runs];
        for (int n = 0; n < runs; n++) {
            wall[n] = pages[n].wall();
            cpu[n] = pages[n].cpu();
            memory[n] = pages[n].memory();
        }
        long median = Figures.median(wall);
        figures.say(
                "first page %s the start-up cache: median %d ms, best %d, worst %d of %d runs, processor of the server %d ms (goal: <= %d"
                        + " ms): %s (%s)",
                name,
                median,
                Figures.percentile(wall, 0),
                Figures.percentile(wall, 1),
                runs,
                Figures.median(cpu),
                most,
                median <= most ? "met" : "MISSED",
                Processor.machine());
        boolean fits = median <= most && Figures.median(memory) <= MOST_MEMORY;
        report.row(
                name + " the start-up cache",
                median,
                Figures.percentile(wall, 0),
                Figures.percentile(wall, 1),
                most,
                Figures.median(cpu),
                Figures.median(memory),
                MOST_MEMORY,
                fits ? "met" : "MISSED");
        figures.keep("page_" + name + "_cache_ms", median);
        figures.keep("server_" + name + "_cache_mib", Figures.median(memory));
        figures.keep("page_" + name + "_cache_best_ms", Figures.percentile(wall, 0));
        figures.keep("page_" + name + "_cache_cpu_ms", Figures.median(cpu));
    }

    private Page page(Path launcher, ScratchFolder scratch, boolean cache) throws IOException, InterruptedException {
        Path out = Files.createTempFile(scratch.path(), "start", ".out");
        Path err = scratch.path().resolve("start.err");
        var builder = new ProcessBuilder(
                        launcher.toString(), "start", "--data", scratch.data().toString(), "--port", "0")
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("STATIONHOUSE_AOT", cache ? "yes" : "no");
        long begun = System.nanoTime();
        Process server = builder.start();
        try {
            String address = address(server, out, err, begun);
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + "/"))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            long wall = (System.nanoTime() - begun) / 1_000_000;
            if (answer.statusCode() != 200 || !answer.body().contains("</html>")) {
                throw new CannotRun("The first page answered " + answer.statusCode() + ".");
            }
            long cpu = server.info()
                    .totalCpuDuration()
                    .map(java.time.Duration::toMillis)
                    .orElse(0L);
            scripts = PageScripts.of(client, answer.uri(), answer.body());
            for (int n = 0; n < PAGES; n++) {
                client.send(HttpRequest.newBuilder(answer.uri()).build(), HttpResponse.BodyHandlers.discarding());
            }
            return new Page(wall, cpu, Processor.memory(server.pid()) >> 20);
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static String address(Process server, Path out, Path err, long begun)
            throws IOException, InterruptedException {
        while (System.nanoTime() - begun < PATIENCE && server.isAlive()) {
            for (String line : Files.readAllLines(out)) {
                if (line.startsWith("address=")) {
                    return line.substring("address=".length());
                }
            }
            Thread.sleep(5);
        }
        throw new CannotRun("The server did not start: " + Files.readString(err).strip());
    }

    private void small(Figures figures, Report report, Path launcher, List<String> command)
            throws IOException, InterruptedException {
        String words = String.join(" ", command);
        long[] wall = new long[runs];
        long[] cpu = new long[runs];
        for (int n = 0; n < runs; n++) {
            // bash tells the processor time of a child that has ended
            Process timed = new ProcessBuilder(
                            "bash", "-c", "TIMEFORMAT='%R %U %S'; time " + launcher + " " + words + " >/dev/null 2>&1")
                    .redirectErrorStream(true)
                    .start();
            String[] said = new String(timed.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split(" ");
            timed.waitFor();
            wall[n] = Math.round(Double.parseDouble(said[0]) * 1_000);
            cpu[n] = Math.round((Double.parseDouble(said[1]) + Double.parseDouble(said[2])) * 1_000);
        }
        long median = Figures.median(wall);
        figures.say(
                "%s: median %d ms, best %d, processor %d ms (goal: <= %d ms): %s (%s)",
                words,
                median,
                Figures.percentile(wall, 0),
                Figures.median(cpu),
                MOST_SMALL,
                median <= MOST_SMALL ? "met" : "MISSED",
                Processor.machine());
        report.row(words, median, MOST_SMALL, median <= MOST_SMALL ? "met" : "MISSED");
        figures.keep(
                "small_"
                        + (words.contains("nowhere")
                                ? "refused"
                                : command.getFirst().replace("-", "")) + "_ms",
                median);
    }
}
