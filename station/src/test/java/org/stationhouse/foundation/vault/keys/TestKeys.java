package org.stationhouse.foundation.vault.keys;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.RecordKeys;

/** The keys of a data folder for a test that runs as a node of its own, without Spring. */
public final class TestKeys {

    private TestKeys() {}

    /** Without an order journal: such a node destroys no key. */
    @SuppressWarnings("NullAway")
    public static RecordKeys of(DataFolder folder, JdbcClient sql, PlatformTransactionManager transactions) {
        var masters = new MasterKeyring(folder, new AgencyKeyStore(sql, Clock.systemUTC()), transactions);
        masters.afterPropertiesSet();
        return new KeyRing(new RecordKeyStore(sql, Clock.systemUTC()), masters, null);
    }
}
