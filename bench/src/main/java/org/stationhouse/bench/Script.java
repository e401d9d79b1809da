package org.stationhouse.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statements of one act as the program sent them, to be sent once more over a connection of its own and with nothing around them. */
final class Script {

    /** A call of an interface of JDBC, with what came back where it was a number. */
    record Asked(
            Method method,
            Object @Nullable [] with,
            @Nullable Object answer) {}

    /**
     * A statement.
     *
     * @param prepared how it was prepared
     * @param bound what was set and executed, in that order
     * @param read what was asked of its rows
     */
    record Step(Asked prepared, List<Asked> bound, List<Asked> read) {}

    private final List<Step> steps = new ArrayList<>();

    Step begin(Asked prepared) {
        var step = new Step(prepared, new ArrayList<>(), new ArrayList<>());
        steps.add(step);
        return step;
    }

    /** Statements that were executed. */
    int statements() {
        return steps.size();
    }

    /**
     * Sends all of it and commits. A number that the database gave then, and another one now, stands in what follows as it is now: the id
     * of a row that the next statement points to.
     */
    void replay(Connection connection) throws SQLException {
        var now = new HashMap<Object, Object>();
        for (Step step : steps) {
            try (var statement = (PreparedStatement) call(connection, step.prepared, Map.of())) {
                for (Asked bound : step.bound) {
                    Object answer = call(statement, bound, now);
                    if (answer instanceof ResultSet rows) {
                        read(rows, step.read, now);
                    }
                }
            }
        }
        connection.commit();
    }

    private static void read(ResultSet rows, List<Asked> asked, Map<Object, Object> now) throws SQLException {
        for (Asked one : asked) {
            Object answer = call(rows, one, Map.of());
            if (one.method.getName().equals("next") && !answer.equals(one.answer)) {
                return;
            }
            if (one.answer instanceof Long then && answer instanceof Long other && !then.equals(other)) {
                now.put(then, other);
            }
        }
    }

    private static Object call(Object target, Asked asked, Map<Object, Object> now) throws SQLException {
        Object[] with = asked.with == null ? new Object[0] : asked.with.clone();
        // the first says which parameter it is
        for (int n = 1; n < with.length; n++) {
            with[n] = now.getOrDefault(with[n], with[n]);
        }
        try {
            Object answer = asked.method.invoke(target, with);
            return answer == null ? Void.class : answer;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
