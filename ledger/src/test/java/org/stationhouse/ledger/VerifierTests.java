package org.stationhouse.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTests {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        out.reset();
        err.reset();
        return Verifier.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    @Test
    void aWholeExportExitsZero() throws IOException {
        var steps = Logs.log(new Random(1), 50, 9);
        var export = file("a.audit", Logs.export(steps));
        var anchor = file("anchor.txt", Logs.anchors(steps).getBytes(StandardCharsets.UTF_8));
        assertThat(run(export, "--anchor", anchor, "--key", Logs.SIGNER.key().toString()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("a.audit is whole")
                .endsWith("rows=50 checkpoints=6 bad=0\n");
        assertThat(err.size()).isZero();
        assertThat(run(export)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("signed with " + Logs.SIGNER.key());
    }

    @Test
    void aChangedExportExitsOne() throws IOException {
        var steps = Logs.log(new Random(1), 50, 9);
        var whole = file("anchor.txt", Logs.anchors(steps).getBytes(StandardCharsets.UTF_8));
        var cut = steps.subList(0, 31);
        assertThat(run(file("cut.audit", Logs.export(cut)), "--anchor", whole)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("is NOT whole")
                .contains("knows 50")
                .hasLineCount(1);
        var bytes = Logs.export(steps);
        assertThat(run(file("short.audit", Arrays.copyOf(bytes, bytes.length - 1))))
                .isEqualTo(1);
        assertThat(run(file("long.audit", Arrays.copyOf(bytes, bytes.length + 1))))
                .isEqualTo(1);
        assertThat(run(
                        file("key.audit", bytes),
                        "--key",
                        NoteSigner.of("x", NoteSigner.newKey()).key().toString()))
                .isEqualTo(1);
    }

    @Test
    void whatCantBeCheckedExitsTwoWithOneSentence() throws IOException {
        var export = file("a.audit", Logs.export(Logs.log(new Random(1), 5, 5)));
        var text = file("text", "no anchor here\n".getBytes(StandardCharsets.UTF_8));
        for (var args : List.of(
                new String[] {},
                new String[] {folder.resolve("missing").toString()},
                new String[] {text},
                new String[] {folder.toString()},
                new String[] {export, export},
                new String[] {export, "--anchor"},
                new String[] {export, "--anchor", text},
                new String[] {export, "--anchor", file("binary", new byte[] {(byte) 0xff, 0})},
                new String[] {export, "--key", "nonsense"},
                new String[] {"--help"})) {
            assertThat(run(args)).as(Arrays.toString(args)).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(1);
        }
    }

    /** Any changed byte of an export is found, and nothing but a finding or {@link BadLedger} ever comes out. */
    @Test
    void everyChangedByteIsFound() throws IOException {
        var random = Seed.random(VerifierTests.class);
        var bytes = Logs.export(Logs.log(random, 20, 6));
        long started = System.nanoTime();
        int cases = 0;
        while (Seed.goOn(started)) {
            var changed = bytes.clone();
            int length = bytes.length;
            switch (random.nextInt(3)) {
                case 0 -> changed[random.nextInt(length)] ^= (byte) (1 << random.nextInt(8));
                case 1 -> changed = Arrays.copyOf(bytes, random.nextInt(length));
                default -> {
                    int from = random.nextInt(length);
                    int to = random.nextInt(length);
                    System.arraycopy(
                            bytes, from, changed, to, Math.min(random.nextInt(200), length - Math.max(from, to)));
                }
            }
            if (Arrays.equals(changed, bytes)) continue;
            assertThat(bad(changed)).as("case %d", cases).isTrue();
            cases++;
        }
        System.out.println("VerifierTests: " + cases + " changed exports found");
        assertThat(cases).isGreaterThan(100);
    }

    private static boolean bad(byte[] export) throws IOException {
        var check = new LogCheck(Anchors.none(), List.of(), row -> true);
        try {
            new ExportReader(new ByteArrayInputStream(export), check).read();
            return check.finish().bad() > 0;
        } catch (BadLedger e) {
            return true;
        }
    }

    /** Issue 2 asks for 50,000 rows a second; counted in CPU time, since machines are noisy. */
    @Test
    void checksAtLeast50000RowsASecond() throws IOException {
        var steps = Logs.log(new Random(9), 60_000, 1_000);
        var export = file("big.audit", Logs.export(steps));
        Verifier.check(Path.of(export), Anchors.none(), List.of());
        var thread = ManagementFactory.getThreadMXBean();
        long cpu = thread.getCurrentThreadCpuTime();
        long clock = System.nanoTime();
        var report = Verifier.check(Path.of(export), Anchors.none(), List.of());
        double seconds = (thread.getCurrentThreadCpuTime() - cpu) / 1e9;
        System.out.printf(
                "VerifierTests: %,.0f rows a CPU second, %,.0f rows a second%n",
                report.rows() / seconds, report.rows() * 1e9 / (System.nanoTime() - clock));
        assertThat(report.bad()).isZero();
        assertThat(report.rows() / seconds).isGreaterThan(50_000);
    }
}
