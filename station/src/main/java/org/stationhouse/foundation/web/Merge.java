package org.stationhouse.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/**
 * A record that two people changed at the same time, field by field: what one of them changed stands; where both changed the same
 * field to something else, somebody has to pick.
 *
 * @param values what the record becomes, by field, in the order of the form; where both changed it, what was typed
 * @param clashes fields that both changed
 */
public record Merge(Map<String, String> values, List<Clash> clashes) {

    /** What begins the names of the hidden fields that carry what stood in the form when it was opened. */
    private static final String WAS = "was-";

    /**
     * A field that both changed.
     *
     * @param mine what was typed into the form
     * @param theirs what somebody else has saved
     */
    public record Clash(String field, String mine, String theirs) {}

    public Merge {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        clashes = List.copyOf(clashes);
    }

    /**
     * Merges the fields of mine.
     *
     * @param base what stood there when both began; a field that is missing was changed by both
     */
    public static Merge of(Map<String, String> base, Map<String, String> mine, Map<String, String> theirs) {
        var values = new LinkedHashMap<String, String>();
        var clashes = new java.util.ArrayList<Clash>();
        mine.forEach((field, typed) -> {
            String stands = theirs.getOrDefault(field, "");
            switch (decide(base.get(field), typed, stands)) {
                case MINE -> values.put(field, typed);
                case THEIRS -> values.put(field, stands);
                case BOTH -> {
                    values.put(field, typed);
                    clashes.add(new Clash(field, typed, stands));
                }
            }
        });
        return new Merge(values, clashes);
    }

    /** What was typed into a form whose change can be merged with another's. */
    public interface Mergeable<F> {

        /** The fields that a change may change, as the page shows them. */
        Map<String, String> fields();

        /** Version of the record that it was typed on. */
        Integer version();

        /** The same as a change of another version. @param values of {@link #fields} */
        F merged(Map<String, String> values, int version);
    }

    /**
     * Saves a change; where somebody else has saved meanwhile, both together, as far as they changed different fields.
     *
     * @param was what stood there when both began, see {@link #base}
     * @param standing what stands there now
     * @return whether it was merged
     * @throws SomeoneElseSaved when somebody has to pick
     */
    public static <F extends Mergeable<F>> boolean saved(
            F typed, Map<String, String> was, Supplier<F> standing, Consumer<F> save) {
        try {
            save.accept(typed);
            return false;
        } catch (SomeoneElseSaved other) {
            F now = standing.get();
            Merge merge = of(was, typed.fields(), now.fields());
            if (!merge.clashes().isEmpty()) {
                throw other;
            }
            save.accept(typed.merged(merge.values(), now.version()));
            return true;
        }
    }

    /** What becomes of one field. */
    enum Fate {
        MINE,
        THEIRS,
        BOTH
    }

    /** The same rule as {@code static/merge.js}. @param base null when it is not known */
    static Fate decide(@Nullable String base, String mine, String theirs) {
        if (mine.equals(theirs) || mine.equals(base)) {
            return Fate.THEIRS;
        }
        return theirs.equals(base) ? Fate.MINE : Fate.BOTH;
    }

    /** What stood in the form when it was opened, as its hidden fields say; empty when it has none. */
    public static Map<String, String> base(HttpServletRequest request) {
        var base = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(WAS)) {
                base.put(name.substring(WAS.length()), values[0]);
            }
        });
        return base;
    }
}
