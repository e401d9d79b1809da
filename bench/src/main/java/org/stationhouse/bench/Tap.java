package org.stationhouse.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Listens to what the program of a scratch house sends to its database, while somebody asks for it. Otherwise the program has its
 * connections as ever, so that what it costs is not changed by being measured.
 */
@Component
class Tap implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable Script> LISTENING = new ThreadLocal<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource connections && name.equals("pool") ? new Tapped(connections) : bean;
    }

    private static final class Tapped extends DelegatingDataSource {

        Tapped(DataSource connections) {
            super(connections);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Script script = LISTENING.get();
            Connection connection = super.getConnection();
            return script == null
                    ? connection
                    : listened(Connection.class, connection, new OfConnection(connection, script));
        }
    }

    /** What an act sends. Nothing of it stays. */
    static Script of(PlatformTransactionManager transactions, Runnable act) {
        var script = new Script();
        LISTENING.set(script);
        try {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                act.run();
                status.setRollbackOnly();
            });
        } finally {
            LISTENING.remove();
        }
        return script;
    }

    private static <T> T listened(Class<T> type, T of, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Tap.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object asked(Object of, Method method, Object @Nullable [] with) throws Throwable {
        try {
            return method.invoke(of, with);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private record OfConnection(Connection connection, Script script) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] with) throws Throwable {
            Object answer = asked(connection, method, with);
            if (answer instanceof PreparedStatement statement) {
                Script.Step step = script.begin(new Script.Asked(method, with, null));
                return listened(PreparedStatement.class, statement, new OfStatement(statement, step));
            }
            return answer;
        }
    }

    private record OfStatement(PreparedStatement statement, Script.Step step) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] with) throws Throwable {
            Object answer = asked(statement, method, with);
            String name = method.getName();
            if (name.startsWith("set") && with != null && with.length > 1
                    || name.startsWith("execute")
                    || name.equals("addBatch")
                    || name.equals("getResultSet")) {
                step.bound().add(new Script.Asked(method, with, null));
            }
            return answer instanceof ResultSet rows ? listened(ResultSet.class, rows, new OfRows(rows, step)) : answer;
        }
    }

    private record OfRows(ResultSet rows, Script.Step step) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] with) throws Throwable {
            Object answer = asked(rows, method, with);
            String name = method.getName();
            if (name.equals("next") || name.startsWith("get") && with != null) {
                step.read().add(new Script.Asked(method, with, answer));
            }
            return answer;
        }
    }
}
