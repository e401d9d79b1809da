package org.stationhouse.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stationhouse.ledger.Logs.Sealed;
import org.stationhouse.ledger.Logs.Step;
import org.stationhouse.ledger.Logs.Written;

class LogCheckTests {
    @Test
    void aWholeLogIsWhole() {
        var steps = Logs.log(new Random(1), 100, 7);
        var report = Logs.check(steps, Anchors.none().add(Logs.anchors(steps), "anchors"));
        assertThat(report.findings()).isEmpty();
        assertThat(report.figures()).isEqualTo("rows=100 checkpoints=15 bad=0");
        assertThat(report.anchors()).isEqualTo(15);
        assertThat(report.unsealed()).isZero();
    }

    @Test
    void rowsAfterTheLastCheckpointAreCountedAndNoFinding() {
        var steps = Logs.log(new Random(1), 10, 4);
        steps.remove(steps.size() - 1);
        var report = Logs.check(steps, Anchors.none());
        assertThat(report.bad()).isZero();
        assertThat(report.unsealed()).isEqualTo(2);
    }

    @Test
    void aRestoreBeginsANewEpochAndDeclaresWhatWasLost() {
        var steps = Logs.log(new Random(2), 20, 5);
        var anchors = Anchors.none().add(Logs.anchors(steps), "anchors");
        var restored = new ArrayList<>(steps.subList(0, lastOf(steps, 10) + 1));
        assertThat(Logs.check(restored, anchors).findings())
                .singleElement()
                .satisfies(it -> assertThat(it.kind()).isEqualTo(Finding.Kind.ANCHOR));
        Logs.restored(restored, new Random(3), 2, 8, 3);
        var report = Logs.check(restored, anchors);
        assertThat(report.findings()).isEmpty();
        assertThat(report.lost()).isEqualTo(10);
        assertThat(report.rows()).isEqualTo(18);
    }

    private static int lastOf(List<Step> steps, int size) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Sealed sealed
                    && Checkpoint.parse(sealed.note()).size() == size) return i;
        }
        throw new AssertionError("no checkpoint of " + size);
    }

    @Test
    void anEpochMustFollowTheOneBefore() {
        var steps = Logs.log(new Random(4), 10, 5);
        var skipped = new ArrayList<>(steps);
        Logs.restored(skipped, new Random(5), 3, 4, 4);
        kinds(skipped, Finding.Kind.EPOCH);

        var cut = new ArrayList<>(steps);
        Logs.restored(cut, new Random(5), 2, 4, 4);
        cut.remove(3);
        assertThat(Logs.check(cut, Anchors.none()).bad()).isPositive();

        var foreign = NoteSigner.of("stationhouse/test", NoteSigner.newKey());
        var taken = new Epoch("x/audit/2", 2, java.time.Instant.EPOCH, foreign.key(), Logs.prior(steps), "taken over");
        var unvouched = new ArrayList<>(steps);
        unvouched.add(new Logs.Opened(taken.sign(foreign)));
        kinds(unvouched, Finding.Kind.EPOCH);
        var vouched = new ArrayList<>(steps);
        vouched.add(new Logs.Opened(taken.sign(foreign, Logs.SIGNER)));
        assertThat(Logs.check(vouched, Anchors.none()).bad()).isZero();

        kinds(steps.subList(1, steps.size()), Finding.Kind.EPOCH);
    }

    private static void kinds(List<Step> steps, Finding.Kind kind) {
        assertThat(Logs.check(steps, Anchors.none()).findings())
                .extracting(Finding::kind)
                .contains(kind);
    }

    @Test
    void aLogSignedWithAnotherKeyThanTheTrustedOneIsFound() {
        var steps = Logs.log(new Random(6), 5, 5);
        var other = NoteSigner.of("stationhouse/test", NoteSigner.newKey());
        var check = new LogCheck(Anchors.none(), List.of(other.key()), row -> true);
        Logs.play(steps, check);
        assertThat(check.finish().findings()).extracting(Finding::kind).containsExactly(Finding.Kind.EPOCH);
    }

    @Test
    void anAnchorOfAnotherLogOrWithAForgedSignatureIsFound() {
        var steps = Logs.log(new Random(7), 6, 3);
        var forged = NoteSigner.of("stationhouse/test", NoteSigner.newKey());
        var note = new Checkpoint("stationhouse/test/audit/1", 3, Logs.bytes(new Random(8), 32), new byte[32])
                .sign(forged);
        assertThat(Logs.check(steps, Anchors.none().add(Checkpoint.line(note), "a"))
                        .bad())
                .isEqualTo(1);
        var elsewhere = new Checkpoint("stationhouse/other/audit/1", 3, new byte[32], new byte[32]).sign(Logs.SIGNER);
        assertThat(Logs.check(steps, Anchors.none().add(Checkpoint.line(elsewhere), "a"))
                        .bad())
                .isEqualTo(1);
    }

    /** Whoever tampers with the rows and can't sign is found, wherever and however. */
    @Test
    void everyTamperingWithASealedLogIsFound() {
        var random = Seed.random(LogCheckTests.class);
        long started = System.nanoTime();
        int cases = 0;
        while (Seed.goOn(started)) {
            var steps = Logs.log(random, 5 + random.nextInt(40), 1 + random.nextInt(9));
            if (random.nextBoolean()) Logs.restored(steps, random, 2, 3 + random.nextInt(20), 1 + random.nextInt(5));
            var anchors = Anchors.none().add(Logs.anchors(steps), "anchors");
            assertThat(Logs.check(steps, anchors).findings()).isEmpty();
            var what = tamper(steps, random);
            assertThat(Logs.check(steps, anchors).bad()).as(what).isPositive();
            cases++;
        }
        System.out.println("LogCheckTests: " + cases + " tamperings found");
        assertThat(cases).isGreaterThan(10);
    }

    @Test
    void aChangedOrMissingCheckpointIsFoundWhereverItStands() {
        var steps = Logs.log(new Random(10), 20, 4);
        for (int i = 0; i < steps.size(); i++) {
            if (!(steps.get(i) instanceof Sealed sealed)) continue;
            var changed = new ArrayList<>(steps);
            var text = Checkpoint.parse(sealed.note());
            changed.set(i, new Sealed(text.sign(NoteSigner.of("stationhouse/test", NoteSigner.newKey()))));
            kinds(changed, Finding.Kind.CHECKPOINT);
            changed.remove(i);
            if (i < steps.size() - 1) kinds(changed, Finding.Kind.CHECKPOINT);
        }
    }

    @Test
    void aRowThatStandsTwiceIsFound() {
        var steps = Logs.log(new Random(11), 6, 100);
        steps.remove(steps.size() - 1);
        var row = ((Written) steps.get(2)).row();
        var again = Row.builder()
                .put(Field.EPOCH, 1)
                .put(Field.XID, 9_999)
                .put(Field.ID, row.number(Field.ID))
                .build();
        steps.add(new Written(again, null));
        kinds(steps, Finding.Kind.ROW);
    }

    private static String tamper(List<Step> steps, Random random) {
        var rows = new ArrayList<Integer>();
        for (int i = 0; i < steps.size(); i++) if (steps.get(i) instanceof Written) rows.add(i);
        int at = rows.get(random.nextInt(rows.size()));
        var row = ((Written) steps.get(at)).row();
        var side = ((Written) steps.get(at)).side();
        switch (random.nextInt(7)) {
            case 0 -> steps.set(at, new Written(row.with(Field.HMAC, Logs.bytes(random, 33)), side));
            case 1 -> steps.remove(at);
            case 2 ->
                steps.add(
                        at, new Written(Logs.row(random, 1, row.number(Field.XID), row.number(Field.ID), null), null));
            case 3 -> {
                int other = rows.get((rows.indexOf(at) + 1) % rows.size());
                java.util.Collections.swap(steps, at, other);
            }
            case 4 -> steps.subList(at, steps.size()).clear();
            case 5 -> steps.set(at, new Written(row, new Side(row.number(Field.ID), new byte[16], new byte[9])));
            default -> steps.set(at, new Written(row.without(Field.REFS), side));
        }
        return "at " + at;
    }
}
