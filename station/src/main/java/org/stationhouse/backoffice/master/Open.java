package org.stationhouse.backoffice.master;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.search.NeedToKnow;
import org.stationhouse.foundation.kernel.Actor;

/**
 * Which of the rows of an index that are known only through protected events are open to one reader.
 *
 * @param need by id of the row
 * @param account of the reader, null for a program
 */
public record Open(NeedToKnow need, @Nullable Long account) {

    private static final Pattern SEES = Pattern.compile("sees\\((\\w+)\\)");

    /** For the index itself, which compares all rows whoever may see them. */
    public static final Open EVERYBODY = new Open(NeedToKnow.of(row -> "true"), null);

    /** Where no row is ever shut. */
    public static final Open NOBODY = new Open(NeedToKnow.any(List.of()), null);

    /** Those open to the actor where one of these is met. */
    public static Open to(Actor actor, List<NeedToKnow> any) {
        return new Open(NeedToKnow.any(any), actor.account());
    }

    /** A statement in which {@code sees(p)} asks of the row p, which has its columns id and shut, whether the reader may know of it. */
    public String in(String statement) {
        return SEES.matcher(statement).replaceAll(it -> Matcher.quoteReplacement(sees(it.group(1))));
    }

    /** The condition for a row. @param row its name in the statement */
    public String sees(String row) {
        return "(not %1$s.shut or %2$s)".formatted(row, need.sql(row + ".id"));
    }

    /** What the conditions ask for. */
    public Map<String, Object> params() {
        var params = new HashMap<String, Object>();
        params.put("account", account);
        params.put("held", need.held().toArray(String[]::new));
        return params;
    }
}
