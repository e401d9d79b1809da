package org.stationhouse.backoffice.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Of which records one reader may know, as statements ask it.
 *
 * @param kinds kinds of which he may know every record
 * @param few other kinds, with the condition for a record's reference
 * @param account id of his account, null for a program
 */
public record Known(
        List<String> kinds,
        SequencedMap<String, NeedToKnow> few,
        @Nullable Long account) {

    /** Whether he may know of nothing at all. */
    boolean nothing() {
        return kinds.isEmpty() && few.isEmpty();
    }

    /** Condition for one record. @param kind SQL of its kind @param ref SQL of its reference */
    public String sql(String kind, String ref) {
        return "(%s = any(:kinds)%s)".formatted(kind, among(kind, ref));
    }

    /** Names of the kinds open to few. */
    String[] fewKinds() {
        return few.keySet().toArray(String[]::new);
    }

    /** Condition for one record of a kind open to few. */
    String few(String kind, String ref) {
        return "(false%s)".formatted(among(kind, ref));
    }

    private String among(String kind, String ref) {
        var sql = new StringBuilder();
        few.forEach((name, need) -> sql.append(" or %s = '%s' and %s".formatted(kind, name, need.sql(ref))));
        return sql.toString();
    }

    /** All that the conditions ask {@code :held} for. */
    public Set<String> held() {
        var held = new TreeSet<String>();
        few.values().forEach(it -> held.addAll(it.held()));
        return held;
    }

    /** What the conditions ask for. */
    public Map<String, Object> params() {
        var params = new HashMap<String, Object>();
        params.put("kinds", kinds.toArray(String[]::new));
        params.put("account", account);
        params.put("held", held().toArray(String[]::new));
        return params;
    }
}
