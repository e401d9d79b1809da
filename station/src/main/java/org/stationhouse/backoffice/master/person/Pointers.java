package org.stationhouse.backoffice.master.person;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Merging as a pointer. Each row may point to one other; the row at the end of the pointers stands for the person. A merge sets one
 * pointer, an unmerge takes one away, and nothing else ever moves.
 */
final class Pointers {

    /**
     * Where a row points.
     *
     * @param into the row that it was merged into, null when it stands for itself
     * @param canonical the row at the end, null when it is this one
     */
    record Pointer(@Nullable Long into, @Nullable Long canonical) {

        static final Pointer NONE = new Pointer(null, null);
    }

    private final Map<Long, Pointer> all = new LinkedHashMap<>();

    Pointers(Map<Long, Pointer> all) {
        this.all.putAll(all);
    }

    static Pointers of(Collection<Person> people) {
        var all = new LinkedHashMap<Long, Pointer>();
        people.forEach(it -> all.put(it.id(), new Pointer(it.mergedInto(), it.canonical())));
        return new Pointers(all);
    }

    /** The row that stands for this one. */
    long root(long id) {
        Long canonical = at(id).canonical();
        return canonical == null ? id : canonical;
    }

    /**
     * The person of one row becomes the person of the other.
     *
     * @return rows whose pointers changed; none when both are one person already
     */
    Map<Long, Pointer> merge(long kept, long gone) {
        long root = root(kept);
        long end = root(gone);
        return root == end ? Map.of() : changed(end, root, root);
    }

    /**
     * A row stands for itself again, with those that were merged into it.
     *
     * @return rows whose pointers changed; none when it stands for itself already
     */
    Map<Long, Pointer> unmerge(long id) {
        return at(id).into() == null ? Map.of() : changed(id, null, id);
    }

    private Map<Long, Pointer> changed(long top, @Nullable Long into, long root) {
        var changed = new LinkedHashMap<Long, Pointer>();
        changed.put(top, into == null ? Pointer.NONE : new Pointer(into, root));
        below(top).forEach(it -> changed.put(it, new Pointer(at(it).into(), root)));
        all.putAll(changed);
        return changed;
    }

    /** Rows that point to this one, near or far. */
    List<Long> below(long id) {
        return all.keySet().stream().filter(it -> it != id && reaches(it, id)).toList();
    }

    /** Rows of the same person that would stay when this one is taken out. */
    List<Long> rest(long id) {
        List<Long> gone = below(id);
        return all.keySet().stream()
                .filter(it -> it != id && root(it) == root(id) && !gone.contains(it))
                .toList();
    }

    private boolean reaches(long from, long to) {
        Long next = at(from).into();
        while (next != null) {
            if (next == to) {
                return true;
            }
            next = at(next).into();
        }
        return false;
    }

    private Pointer at(long id) {
        return all.getOrDefault(id, Pointer.NONE);
    }
}
