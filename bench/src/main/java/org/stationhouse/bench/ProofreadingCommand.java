package org.stationhouse.bench;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stationhouse.desk.reports.proof.Proof;
import org.stationhouse.desk.reports.proof.Written;
import org.stationhouse.foundation.vault.CannotRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the proofreader in a running house: how soon a changed paragraph is read, and what the whole server keeps in memory with it. */
@Command(
        name = "proof",
        description = "How fast a narrative is proofread, and the memory of the server with the proofreader loaded.")
final class ProofreadingCommand implements Callable<Integer> {

    /** Mebibytes: server memory with proofreading loaded. */
    private static final long MOST_MEMORY = 700;

    private static final long PATIENCE = 120_000_000_000L;

    /** The slip that each paragraph has, once. */
    private static final String SLIP = "The witnes was gone.";

    private static final List<String> SENTENCES = List.of(
            "On 11/28/2026 at about %d hours, I was dispatched to %d Fountain Square Drive regarding a burglary that had just occurred.",
            "The victim told me that she left home at %d hours and locked the front door.",
            "When she returned %d minutes later, she found the sliding glass door forced open.",
            "The suspect pried the rear door with an unknown tool and entered residence number %d.",
            "I ran a records check on the suspect and learned of warrant number %d for a felony.",
            "I photographed the scene, took %d pictures and booked them into evidence.",
            "I conducted an area canvass and contacted the neighbors at %d with negative results.",
            "The suspect is described as a man of about %d years with brown hair and a gray hoodie.");

    @Option(
            names = "--each",
            defaultValue = "200",
            description = "paragraphs of each length (default: ${DEFAULT-VALUE})")
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

    /** @param micros of each @param whole whether the slip was found in each, and nothing else */
    private record Run(long[] micros, boolean whole) {}

    @Override
    public Integer call() {
        if (each < 1) {
            throw new CannotRun("Every number must be at least 1.");
        }
        var figures = new Figures();
        String asked = "bench proof --each %d --seed %d".formatted(each, seed);
        figures.say("%s, Java %s (%s)", asked, Runtime.version(), Processor.machine());
        var report = new Report("Proofreading", asked);
        try (var scratch = ScratchFolder.make(below);
                var house = BenchHouse.withDoors(scratch)) {
            Proof proof = house.bean(Proof.class);
            long before = mebibytes();
            long begun = System.nanoTime();
            read(proof, SLIP);
            long ready = (System.nanoTime() - begun) / 1_000_000;
            report.table("A changed paragraph, until it is read", "signs", "p50 ms", "p95", "p99", "read again, p95");
            var random = new Random(seed);
            boolean whole = true;
            for (int length : new int[] {500, 2_000}) {
                whole &= measure(proof, length, random, figures, report);
            }
            memory(before, ready, figures, report);
            if (written != null) {
                report.write(written);
            }
            System.out.println(figures.line());
            return whole ? 0 : 1;
        }
    }

    private boolean measure(Proof proof, int length, Random random, Figures figures, Report report) {
        List<String> paragraphs =
                random.ints(each).mapToObj(n -> paragraph(length, random)).toList();
        Run fresh = run(proof, paragraphs);
        Run again = run(proof, paragraphs);
        long p95 = Figures.percentile(fresh.micros(), 0.95);
        figures.say(
                "%d signs: p50 %d us, p95 %d us, p99 %d us; read again p95 %d us (%s)",
                length,
                Figures.median(fresh.micros()),
                p95,
                Figures.percentile(fresh.micros(), 0.99),
                Figures.percentile(again.micros(), 0.95),
                Processor.machine());
        report.row(
                length,
                Figures.median(fresh.micros()) / 1e3,
                p95 / 1e3,
                Figures.percentile(fresh.micros(), 0.99) / 1e3,
                Figures.percentile(again.micros(), 0.95) / 1e3);
        figures.keep("p95_us_" + length, p95);
        return fresh.whole() && again.whole();
    }

    private void memory(long before, long ready, Figures figures, Report report) {
        System.gc();
        Runtime java = Runtime.getRuntime();
        long heap = (java.totalMemory() - java.freeMemory()) >> 20;
        long after = mebibytes();
        String verdict = after <= MOST_MEMORY ? "met" : "MISSED";
        figures.say(
                "ready %d ms after the first asking; server %d MiB before, %d MiB with it (goal: <= %d MiB): %s; live heap %d MiB",
                ready, before, after, MOST_MEMORY, verdict, heap);
        report.table(
                "Memory of the server", "ready after ms", "MiB before", "MiB with it", "goal", "live heap MiB", "");
        report.row(ready, before, after, MOST_MEMORY, heap, verdict);
        figures.keep("ready_ms", ready);
        figures.keep("server_mib", after);
        figures.keep("heap_mib", heap);
    }

    private static long mebibytes() {
        return Processor.memory(ProcessHandle.current().pid()) >> 20;
    }

    private static String paragraph(int length, Random random) {
        var text = new StringBuilder(SLIP);
        while (text.length() < length) {
            String sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
            text.append(' ').append(sentence.formatted(100 + random.nextInt(900), 1_000 + random.nextInt(9_000)));
        }
        return text.toString();
    }

    private static Run run(Proof proof, List<String> paragraphs) {
        long[] micros = new long[paragraphs.size()];
        boolean whole = true;
        for (int n = 0; n < micros.length; n++) {
            long begun = System.nanoTime();
            whole &= read(proof, paragraphs.get(n)).findings().size() == 1;
            micros[n] = (System.nanoTime() - begun) / 1_000;
        }
        return new Run(micros, whole);
    }

    /** As the page does: asks until all is read. */
    private static Proof.Result read(Proof proof, String narrative) {
        var draft = new Written(
                narrative,
                LocalDateTime.of(2026, 11, 29, 10, 0),
                null,
                null,
                "",
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        long until = System.nanoTime() + PATIENCE;
        Proof.Result result = proof.of(draft, Set.of());
        while (result.spelling() != Proof.Spelling.READ) {
            if (System.nanoTime() > until || result.spelling() == Proof.Spelling.OFF) {
                throw new CannotRun("The proofreader does not read: see the server's log.");
            }
            result = pausedThenRead(proof, draft);
        }
        return result;
    }

    private static Proof.Result pausedThenRead(Proof proof, Written draft) {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Interrupted.", e);
        }
        return proof.of(draft, Set.of());
    }
}
