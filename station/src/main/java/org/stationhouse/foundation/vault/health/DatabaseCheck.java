package org.stationhouse.foundation.vault.health;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Health;
import org.stationhouse.foundation.vault.Health.Finding;
import org.stationhouse.foundation.vault.postgres.Database;

/** Whether what the database acknowledges lasts, and who can reach or change it. */
@Component
class DatabaseCheck implements Health.Check {

    private static final String DURABLE = "vault.health.durable";
    private static final String PAGES = "vault.health.pages";
    private static final String SERVER = "vault.health.server";
    private static final String APPEND = "vault.health.append";

    private final HealthStore store;
    private final Database database;

    DatabaseCheck(HealthStore store, Database database) {
        this.store = store;
        this.database = database;
    }

    @Override
    public List<Finding> look() {
        var found = new ArrayList<Finding>();
        List<String> less = store.lessThanDurable();
        found.add(
                less.isEmpty()
                        ? Finding.ok(DURABLE, "vault.health.durable.ok")
                        : Finding.bad(DURABLE, "vault.health.durable.bad", String.join(", ", less)));
        long failures = store.checksumFailures();
        found.add(
                failures == 0
                        ? Finding.ok(PAGES, "vault.health.pages.ok")
                        : Finding.bad(PAGES, "vault.health.pages.bad", failures));
        found.add(server());
        List<String> changeable = store.changeable();
        found.add(
                changeable.isEmpty()
                        ? Finding.ok(APPEND, "vault.health.append.ok")
                        : Finding.bad(APPEND, "vault.health.append.bad", String.join(", ", changeable)));
        return found;
    }

    /** Our own PostgreSQL brings an OpenSSL that nobody mends any more (SECURITY.md 5): it must not touch a network. */
    private Finding server() {
        if (!database.embedded()) {
            return Finding.ok(SERVER, "vault.health.server.external", store.version());
        }
        return store.listens().equals("127.0.0.1 off")
                ? Finding.ok(SERVER, "vault.health.server.ok", store.version())
                : Finding.bad(SERVER, "vault.health.server.bad", store.version());
    }
}
