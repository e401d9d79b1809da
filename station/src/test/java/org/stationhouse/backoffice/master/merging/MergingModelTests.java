package org.stationhouse.backoffice.master.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.FilledHouse;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.master.Open;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;

/**
 * Random merging, taking apart and editing in the database, held against a model that knows nothing of pointers: of each row only what
 * it was merged into, and of each thing said only the row it stands with.
 */
@StationTest
class MergingModelTests {

    private static final int BRIEF = 24;
    private static final int FULL = 10_000;
    private static final int STEPS = 5;
    private static final int ROWS = 5;

    /** Sequences with the same rows; each goes on where the one before ended. */
    private static final int TOGETHER = 50;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    List<Merged> indices;

    @Autowired
    List<Mergeable> mergeables;

    @Autowired
    Merging merging;

    @Autowired
    RowStore rows;

    /** The steps of a sequence are written together, so that ten thousand take minutes. */
    @Autowired
    TransactionTemplate transactions;

    private Actor clerk = Actor.program("test");
    private Actor senior = Actor.program("test");
    private int entered;
    private int merges;
    private int unmerges;
    private int edits;

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
        senior = door.actor("prt2");
        entered = (int) (System.currentTimeMillis() % 1_000) * 5;
    }

    /** What the model knows. */
    private static final class Model {
        final List<PublicRef> all = new ArrayList<>();
        final Map<PublicRef, PublicRef> into = new HashMap<>();
        final Map<PublicRef, Integer> merged = new HashMap<>();
        final Map<String, PublicRef> said = new HashMap<>();
        final Map<String, Integer> at = new HashMap<>();

        PublicRef root(PublicRef one) {
            PublicRef up = one;
            while (into.containsKey(up)) {
                up = into.get(up);
            }
            return up;
        }

        boolean under(PublicRef one, PublicRef top) {
            PublicRef up = one;
            while (up != null && !up.equals(top)) {
                up = into.get(up);
            }
            return up != null;
        }

        Set<PublicRef> members(PublicRef one) {
            return all.stream().filter(it -> root(it).equals(root(one))).collect(Collectors.toSet());
        }

        /** What was said of the others since this one was merged into them. */
        Set<String> later(PublicRef one) {
            int since = Objects.requireNonNull(merged.get(one));
            return said.entrySet().stream()
                    .filter(it -> root(it.getValue()).equals(root(one)) && !under(it.getValue(), one))
                    .map(Map.Entry::getKey)
                    .filter(it -> Objects.requireNonNull(at.get(it)) > since)
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void randomSequencesEndAsInTheModel() {
        Random random = Seed.random(MergingModelTests.class);
        int many = Seed.times(BRIEF, FULL);
        indices.forEach(Merged::prepare);
        long began = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (Merged index : indices) {
            Model model = new Model();
            int step = 0;
            for (int sequence = 0; sequence < many / indices.size(); sequence++) {
                if (sequence % TOGETHER == 0) {
                    model = fresh(index);
                }
                Model same = model;
                int from = step;
                transactions.executeWithoutResult(status -> {
                    for (int n = 1; n <= STEPS; n++) {
                        act(index, same, from + n, random);
                    }
                });
                step += STEPS;
                agree(index, model);
            }
        }
        System.out.printf(
                "merging against a model: sequences=%d steps=%d merges=%d unmerges=%d edits=%d indices=%d ms=%d cpu=%d%n",
                many / indices.size() * indices.size(),
                many / indices.size() * indices.size() * STEPS,
                merges,
                unmerges,
                edits,
                indices.size(),
                (System.nanoTime() - began) / 1_000_000,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1_000_000);
        assertThat(indices).hasSameSizeAs(Index.values());
        assertThat(merges).isGreaterThan(many / 4);
        assertThat(unmerges).isPositive();
        assertThat(edits).isGreaterThan(many / 4);
    }

    private Model fresh(Merged index) {
        var model = new Model();
        for (int n = 0; n < ROWS; n++) {
            model.all.add(index.enter(++entered, clerk));
        }
        return model;
    }

    private void act(Merged index, Model model, int step, Random random) {
        PublicRef one = model.all.get(random.nextInt(ROWS));
        PublicRef other = model.all.get(random.nextInt(ROWS));
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> merge(index.index(), model, step, one, other);
            case 3, 4 -> unmerge(index.index(), model, one, random);
            case 5, 6 -> {
                String text = index.index() + " " + step;
                index.say(one, text, clerk);
                model.said.put(text, model.root(one));
                model.at.put(text, step);
                edits++;
            }
            default -> unsay(index, model, one);
        }
    }

    private void merge(Index index, Model model, int step, PublicRef one, PublicRef other) {
        PublicRef kept = model.root(one);
        PublicRef gone = model.root(other);
        if (kept.equals(gone)) {
            assertThatThrownBy(() -> merging.merge(index, one, other, "Same.", senior))
                    .isInstanceOf(Refusal.class);
            return;
        }
        merging.merge(index, one, other, "Same papers.", senior);
        model.into.put(gone, kept);
        model.merged.put(gone, step);
        merges++;
    }

    private void unmerge(Index index, Model model, PublicRef one, Random random) {
        if (!model.into.containsKey(one)) {
            return;
        }
        Set<String> later = model.later(one);
        Map<String, PublicRef> offered = new HashMap<>();
        merging.since(index, one, senior).later().forEach(it -> offered.put(it.said(), it.ref()));
        assertThat(offered.keySet()).as("seed %s", Seed.number()).containsAll(later);
        Set<String> moved = later.stream().filter(it -> random.nextBoolean()).collect(Collectors.toSet());
        List<PublicRef> moves = moved.stream()
                .map(it -> Objects.requireNonNull(offered.get(it)))
                .toList();
        merging.unmerge(index, one, moves, "Two after all.", senior);
        model.into.remove(one);
        model.merged.remove(one);
        moved.forEach(it -> model.said.put(it, one));
        unmerges++;
    }

    /** A note of a place stays there to be read when it holds no more. */
    private void unsay(Merged index, Model model, PublicRef one) {
        Later gone = told(index.index(), one).stream().findFirst().orElse(null);
        if (gone == null || index.index() == Index.PLACE) {
            return;
        }
        index.unsay(one, gone.ref(), clerk);
        model.said.remove(gone.said());
        edits++;
    }

    private void agree(Merged index, Model model) {
        for (PublicRef one : model.all) {
            String as = index.index() + ", seed " + Seed.number();
            List<Row> group = group(index.index(), one);
            assertThat(group.stream().map(Row::ref).collect(Collectors.toSet()))
                    .as(as)
                    .isEqualTo(model.members(one));
            assertThat(group.stream().filter(it -> it.canonical() == null).map(Row::ref))
                    .as(as)
                    .containsExactly(model.root(one));
            Row row = group.stream()
                    .filter(it -> it.ref().equals(one))
                    .findFirst()
                    .orElseThrow();
            assertThat(ref(group, row.mergedInto())).as(as).isEqualTo(model.into.get(one));
            var mine = new HashMap<String, Long>();
            told(index.index(), one).forEach(it -> mine.put(it.said(), it.row()));
            var said = new HashSet<String>();
            model.said.forEach((text, at) -> {
                if (model.root(at).equals(model.root(one))) {
                    said.add(text);
                    assertThat(ref(group, mine.get(text))).as(as).isEqualTo(at);
                }
            });
            assertThat(mine.keySet()).as(as).isEqualTo(said);
        }
    }

    private static @Nullable PublicRef ref(List<Row> group, @Nullable Long id) {
        return group.stream()
                .filter(it -> Objects.equals(it.id(), id))
                .map(Row::ref)
                .findFirst()
                .orElse(null);
    }

    private List<Row> group(Index index, PublicRef one) {
        return rows.group(index, List.of(rows.find(index, one).orElseThrow().id()), Open.EVERYBODY);
    }

    /** What was said of a thing by this test. */
    private List<Later> told(Index index, PublicRef one) {
        Mergeable of = mergeables.stream()
                .filter(it -> it.index() == index)
                .findFirst()
                .orElseThrow();
        return of.told(group(index, one).stream().map(Row::id).toList(), clerk).stream()
                .filter(it -> it.said().startsWith(index.name()))
                .toList();
    }
}
