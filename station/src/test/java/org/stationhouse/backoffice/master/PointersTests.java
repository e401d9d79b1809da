package org.stationhouse.backoffice.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.stationhouse.Seed;
import org.stationhouse.backoffice.master.Pointers.Pointer;

/** Merging and taking apart against a naive model: sets that are copied whole at each step. */
class PointersTests {

    private static final int SEQUENCES = 10_000;
    private static final int STEPS = 16;

    /** One of the model: the rows that stand below the first, as a tree. */
    private static final class Tree {
        final long row;
        final List<Tree> under = new ArrayList<>();

        Tree(long row) {
            this.row = row;
        }

        Set<Long> rows() {
            var rows = new HashSet<>(Set.of(row));
            under.forEach(it -> rows.addAll(it.rows()));
            return rows;
        }

        boolean takeOut(long one, List<Tree> out) {
            for (Tree it : List.copyOf(under)) {
                if (it.row == one) {
                    under.remove(it);
                    out.add(it);
                    return true;
                }
                if (it.takeOut(one, out)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Both sides of one sequence, and the links: each points to a row, and is made at a step. */
    private static final class Run {
        final Map<Long, Pointer> stored = new TreeMap<>();
        final List<Tree> model = new ArrayList<>();
        final Map<Integer, Long> links = new HashMap<>();
        final Map<Long, Integer> merged = new HashMap<>();
        final Map<Integer, Integer> made = new HashMap<>();
        final Map<Long, String> names = new HashMap<>();

        Tree of(long row) {
            return model.stream()
                    .filter(it -> it.rows().contains(row))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void tenThousandSequencesAgreeWithTheModel() {
        Random random = Seed.random(PointersTests.class);
        int merges = 0;
        int unmerges = 0;
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            var run = new Run();
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(6)) {
                    case 0 -> create(run);
                    case 1 -> link(run, step, random);
                    case 2, 3 -> merges += merge(run, step, random);
                    case 4 -> unmerges += unmerge(run, random);
                    default -> edit(run, step, random);
                }
                agree(run, sequence);
            }
        }
        System.out.println("pointers: sequences=" + SEQUENCES + " merges=" + merges + " unmerges=" + unmerges);
        assertThat(merges).isGreaterThan(SEQUENCES / 2);
        assertThat(unmerges).isGreaterThan(SEQUENCES / 8);
    }

    private static void create(Run run) {
        long row = run.stored.size() + 1L;
        run.stored.put(row, Pointer.NONE);
        run.model.add(new Tree(row));
        run.names.put(row, "first");
    }

    private static void link(Run run, int step, Random random) {
        if (!run.stored.isEmpty()) {
            long root = new Pointers(run.stored).root(any(run, random));
            run.links.put(step, root);
            run.made.put(step, step);
        }
    }

    private static int merge(Run run, int step, Random random) {
        if (run.stored.isEmpty()) {
            return 0;
        }
        long kept = any(run, random);
        long gone = any(run, random);
        Tree to = run.of(kept);
        Tree from = run.of(gone);
        Map<Long, Pointer> changed = new Pointers(run.stored).merge(kept, gone);
        assertThat(changed.isEmpty()).isEqualTo(to == from);
        if (to == from) {
            return 0;
        }
        Map<Long, Pointer> before = Map.copyOf(run.stored);
        run.stored.putAll(changed);
        Map<Long, Pointer> back = new HashMap<>(run.stored);
        back.putAll(new Pointers(run.stored).unmerge(from.row));
        assertThat(back).as("taking a merge back restores what was").isEqualTo(before);
        run.model.remove(from);
        to.under.add(from);
        run.merged.put(from.row, step);
        return 1;
    }

    private static int unmerge(Run run, Random random) {
        if (run.stored.isEmpty()) {
            return 0;
        }
        long row = any(run, random);
        Tree whole = run.of(row);
        var pointers = new Pointers(run.stored);
        List<Long> rest = pointers.rest(row);
        Map<Long, Pointer> changed = pointers.unmerge(row);
        assertThat(changed.isEmpty()).isEqualTo(whole.row == row);
        if (changed.isEmpty()) {
            return 0;
        }
        run.stored.putAll(changed);
        var out = new ArrayList<Tree>();
        assertThat(whole.takeOut(row, out)).isTrue();
        run.model.addAll(out);
        assertThat(new HashSet<>(rest)).as("what stays").isEqualTo(whole.rows());
        int since = Objects.requireNonNull(run.merged.remove(row));
        run.links.replaceAll((link, at) ->
                rest.contains(at) && Objects.requireNonNull(run.made.get(link)) > since && random.nextBoolean()
                        ? Long.valueOf(row)
                        : at);
        return 1;
    }

    private static void edit(Run run, int step, Random random) {
        if (!run.stored.isEmpty()) {
            run.names.put(new Pointers(run.stored).root(any(run, random)), "changed at " + step);
        }
    }

    private static long any(Run run, Random random) {
        return 1L + random.nextInt(run.stored.size());
    }

    private static void agree(Run run, int sequence) {
        var pointers = new Pointers(run.stored);
        var wrong = new ArrayList<Long>();
        for (Tree person : run.model) {
            Set<Long> rows = person.rows();
            for (long row : rows) {
                Pointer at = Objects.requireNonNull(run.stored.get(row));
                boolean head = row == person.row;
                if (pointers.root(row) != person.row
                        || (at.into() == null) != head
                        || (at.canonical() == null) != head) {
                    wrong.add(row);
                }
            }
            if (pointers.below(person.row).size() != rows.size() - 1) {
                wrong.add(person.row);
            }
        }
        run.links.values().stream().filter(it -> !run.stored.containsKey(it)).forEach(wrong::add);
        assertThat(wrong).as("sequence %s, seed %s", sequence, Seed.number()).isEmpty();
        assertThat(run.stored.size()).as("no row is lost").isEqualTo(run.names.size());
    }
}
