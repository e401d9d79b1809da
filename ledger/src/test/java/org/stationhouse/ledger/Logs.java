package org.stationhouse.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Invented audit logs: a list of steps that can be tampered with and then checked or written to a file. */
final class Logs {
    static final NoteSigner SIGNER = NoteSigner.of("stationhouse/test", NoteSigner.newKey());

    sealed interface Step {}

    record Opened(Note note) implements Step {}

    record Written(Row row, @Nullable Side side) implements Step {}

    record Sealed(Note note) implements Step {}

    private Logs() {}

    static Row row(Random random, long epoch, long xid, long id, @Nullable Side side) {
        return Row.builder()
                .put(Field.EPOCH, epoch)
                .put(Field.ID, id)
                .put(Field.XID, xid)
                .put(Field.TIME, 1_795_000_000_000L + id)
                .put(Field.VERB, random.nextBoolean() ? "dispatch.call.log" : "dispatch.call.look")
                .put(Field.OUTCOME, "done")
                .put(Field.ACTOR, "Nuñez, Ana")
                .put(Field.ACCOUNT, "a" + random.nextInt(50))
                .put(Field.SOURCE, "127.0.0.1")
                .put(Field.REFS, List.of("C" + random.nextInt(9999), "P" + random.nextInt(9999)))
                .put(Field.QUERY, random.nextInt(3) == 0 ? "smith j" : null)
                .put(Field.DURATION, random.nextInt(90_000))
                .put(Field.SIDE, side == null ? null : side.hash())
                .put(Field.HMAC, bytes(random, 33))
                .build();
    }

    static byte[] bytes(Random random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A log of one epoch with a checkpoint after each {@code every} rows and one at the end. */
    static List<Step> log(Random random, int rows, int every) {
        var steps = new ArrayList<Step>();
        var epoch = new Epoch("stationhouse/test/audit/1", 1, Instant.EPOCH, SIGNER.key(), null, "first start");
        var statement = epoch.sign(SIGNER);
        steps.add(new Opened(statement));
        append(steps, random, epoch, statement, 0, rows, every);
        return steps;
    }

    /** Adds an epoch that goes on from the last checkpoint of the log. */
    static void restored(List<Step> steps, Random random, int number, int rows, int every) {
        var origin = "stationhouse/test/audit/" + number;
        var epoch = new Epoch(origin, number, Instant.EPOCH, SIGNER.key(), prior(steps), "restore");
        var statement = epoch.sign(SIGNER);
        steps.add(new Opened(statement));
        append(steps, random, epoch, statement, 100_000L * number, rows, every);
    }

    static Epoch.Prior prior(List<Step> steps) {
        var last = ((Sealed) steps.get(steps.size() - 1)).note();
        var it = Checkpoint.parse(last);
        return new Epoch.Prior(it.origin(), it.size(), it.root(), last.hash());
    }

    private static void append(
            List<Step> steps, Random random, Epoch epoch, Note statement, long from, int rows, int every) {
        var edge = new Edge();
        var note = statement;
        for (int i = 1; i <= rows; i++) {
            long id = from + i;
            var side = random.nextInt(4) == 0 ? new Side(id, bytes(random, 16), bytes(random, 60)) : null;
            var row = row(random, epoch.number(), 700 + i / 3, id, side);
            steps.add(new Written(row, side));
            edge.append(row.leaf());
            if (i % every == 0 || i == rows) {
                note = new Checkpoint(epoch.origin(), edge.size(), edge.root(), note.hash()).sign(SIGNER);
                steps.add(new Sealed(note));
            }
        }
    }

    static void play(List<Step> steps, LogSink to) {
        for (var step : steps) {
            if (step instanceof Opened opened) to.epoch(opened.note());
            else if (step instanceof Written written) to.row(written.row(), written.side());
            else if (step instanceof Sealed sealed) to.checkpoint(sealed.note());
        }
    }

    static Report check(List<Step> steps, Anchors anchors) {
        var check = new LogCheck(anchors, List.of(), row -> true);
        play(steps, check);
        return check.finish();
    }

    static byte[] export(List<Step> steps) {
        var out = new ByteArrayOutputStream();
        try (var writer = new ExportWriter(out, "Testville Police", "2026-11-21T00:00:00Z")) {
            play(steps, writer);
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The anchor lines of every checkpoint, as the program writes them. */
    static String anchors(List<Step> steps) {
        var lines = new StringBuilder();
        for (var step : steps) {
            if (step instanceof Sealed sealed)
                lines.append(Checkpoint.line(sealed.note())).append('\n');
        }
        return lines.toString();
    }
}
