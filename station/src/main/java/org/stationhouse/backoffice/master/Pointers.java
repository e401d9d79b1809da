package org.stationhouse.backoffice.master;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Merging as a pointer. Each row may point to one other; the row at the end of the pointers stands for all. A merge sets one
 * pointer, an unmerge takes one away, and nothing else ever moves.
 */
public final class Pointers {

    /**
     * Where a row points.
     *
     * @param into the row that it was merged into, null when it stands for itself
     * @param canonical the row at the end, null when it is this one
     */
    public record Pointer(@Nullable Long into, @Nullable Long canonical) {

        public static final Pointer NONE = new Pointer(null, null);
    }

    /** A row of an index, as it points. */
    public interface Row {

        long id();

        /** The row that this one was merged into, null when it stands for itself. */
        @Nullable
        Long mergedInto();

        /** The row at the end of the pointers, null when it is this one. */
        @Nullable
        Long canonical();
    }

    private final Map<Long, Pointer> all = new LinkedHashMap<>();

    public Pointers(Map<Long, Pointer> all) {
        this.all.putAll(all);
    }

    public static Pointers of(Collection<? extends Row> rows) {
        var all = new LinkedHashMap<Long, Pointer>();
        rows.forEach(it -> all.put(it.id(), new Pointer(it.mergedInto(), it.canonical())));
        return new Pointers(all);
    }

    /** The row that stands for this one. */
    public long root(long id) {
        Long canonical = at(id).canonical();
        return canonical == null ? id : canonical;
    }

    /**
     * What one row stands for becomes the same as what the other stands for.
     *
     * @return rows whose pointers changed; none when both are one already
     */
    public Map<Long, Pointer> merge(long kept, long gone) {
        long root = root(kept);
        long end = root(gone);
        return root == end ? Map.of() : changed(end, root, root);
    }

    /**
     * A row stands for itself again, with those that were merged into it.
     *
     * @return rows whose pointers changed; none when it stands for itself already
     */
    public Map<Long, Pointer> unmerge(long id) {
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
    public List<Long> below(long id) {
        return all.keySet().stream().filter(it -> it != id && reaches(it, id)).toList();
    }

    /** Rows of the same one that would stay when this one is taken out. */
    public List<Long> rest(long id) {
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
