package org.stationhouse.foundation.vault.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The program's connections. A thread that holds one already, and needs another for a short transaction of its own (to reserve a
 * number, to log a refusal), gets it from a pool apart: else as many threads as there are connections could each hold one and wait
 * for a second for ever.
 */
final class Pool extends AbstractDataSource implements AutoCloseable {

    private final HikariDataSource first;
    private final HikariDataSource apart;
    private final ThreadLocal<AtomicInteger> held = ThreadLocal.withInitial(AtomicInteger::new);

    Pool(HikariDataSource first, HikariDataSource apart) {
        this.first = first;
        this.apart = apart;
    }

    @Override
    public Connection getConnection() throws SQLException {
        AtomicInteger mine = held.get();
        Connection connection = (mine.get() == 0 ? first : apart).getConnection();
        mine.incrementAndGet();
        return counted(connection, mine);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the login is fixed");
    }

    /** The same connection; when it is given back, also by another thread, the count of the one who took it goes down. */
    private static Connection counted(Connection connection, AtomicInteger held) {
        var open = new AtomicInteger(1);
        return (Connection) Proxy.newProxyInstance(
                Pool.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close") && open.getAndSet(0) == 1) {
                        held.decrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    @Override
    public void close() {
        first.close();
        apart.close();
    }
}
