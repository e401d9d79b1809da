package org.stationhouse.backoffice.master.place;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** A data source that counts the statements sent and the rows that came back. */
final class Counted {

    final AtomicLong statements = new AtomicLong();
    final AtomicLong rows = new AtomicLong();

    DataSource of(DataSource source) {
        return wrapped(DataSource.class, source);
    }

    private <T> T wrapped(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    Object result;
                    try {
                        result = method.invoke(real, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (method.getName().equals("next") && Boolean.TRUE.equals(result)) {
                        rows.incrementAndGet();
                    }
                    return switch (result) {
                        case PreparedStatement it -> {
                            statements.incrementAndGet();
                            yield wrapped(PreparedStatement.class, it);
                        }
                        case Connection it -> wrapped(Connection.class, it);
                        case ResultSet it -> wrapped(ResultSet.class, it);
                        case null, default -> result;
                    };
                }));
    }
}
