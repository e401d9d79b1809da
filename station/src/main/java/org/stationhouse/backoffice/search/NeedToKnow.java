package org.stationhouse.backoffice.search;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Says in SQL of which rows that are open to few one reader may know. It is part of the statement that looks for them, so that nothing
 * else is read, counted or takes a place, and that asking who may see costs no statement of its own (DESIGN section 7).
 * It is best a function of the room's schema: its plan is made once, while the statement around it is planned anew each time.
 *
 * @param condition from the SQL of what identifies a row, as its room says, to a condition over the room's own tables, by names of
 *     rows that no statement around it uses ({@code open_entry}); it may ask {@code :account}, the id of the reader's account or null,
 *     and {@code :held}
 * @param held what of that which the condition asks {@code :held} for the reader holds; each room's words begin with its name
 */
public record NeedToKnow(UnaryOperator<String> condition, Set<String> held) {

    public NeedToKnow {
        held = Set.copyOf(held);
    }

    /** A condition that asks for the account only. */
    public static NeedToKnow of(UnaryOperator<String> condition) {
        return new NeedToKnow(condition, Set.of());
    }

    /** Met where one of these is; by nothing when there are none. */
    public static NeedToKnow any(Collection<NeedToKnow> all) {
        var held = new TreeSet<String>();
        all.forEach(it -> held.addAll(it.held()));
        return new NeedToKnow(
                row -> all.isEmpty()
                        ? "false"
                        : all.stream().map(it -> it.sql(row)).collect(Collectors.joining(" or ", "(", ")")),
                held);
    }

    /** The condition for a row. @param row SQL of what identifies it */
    public String sql(String row) {
        return condition.apply(row);
    }
}
