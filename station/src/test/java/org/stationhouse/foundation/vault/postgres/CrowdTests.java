package org.stationhouse.foundation.vault.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.StationTest;

/** More transactions at once than connections, each with a short one of its own inside, as every numbered record has. */
@StationTest
class CrowdTests {

    private static final int CROWD = 40;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    DataSource pool;

    @Test
    void nobodyWaitsForAConnectionThatAnotherWaiterHolds() throws Exception {
        var outer = new TransactionTemplate(transactions);
        var inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var all = new CountDownLatch(1);
        Callable<Boolean> act = () -> {
            all.await();
            return outer.execute(it -> {
                long mine = transaction();
                long apart = inner.execute(again -> transaction());
                return mine != apart && mine == transaction();
            });
        };
        var done = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < CROWD; n++) {
                done.add(threads.submit(act));
            }
            all.countDown();
            for (Future<Boolean> one : done) {
                assertThat(one.get(20, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Test
    void aConnectionIsStillPostgres() throws Exception {
        try (var connection = pool.getConnection()) {
            assertThat(connection.unwrap(PGConnection.class).getBackendPID()).isPositive();
            assertThat(connection.isWrapperFor(PGConnection.class)).isTrue();
        }
    }

    private long transaction() {
        return sql.sql("select pg_current_xact_id()::text::bigint, pg_sleep(0.02)")
                .query((row, n) -> row.getLong(1))
                .single();
    }
}
