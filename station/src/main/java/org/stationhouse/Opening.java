package org.stationhouse;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.NoRoom;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.foundation.vault.postgres.Options;

/** Opens the house over the database of a data folder, and closes both in the right order: doors, connections, database. */
public final class Opening {

    private Opening() {}

    /**
     * Opens the house with its web server. It closes itself when the program is told to end.
     *
     * @param properties of Spring Boot, {@code server.port} for instance
     * @return the open house; its address is {@link #port}
     */
    public static ConfigurableApplicationContext serve(Folders folders, Map<String, Object> properties) {
        return open(folders, Options.Use.SERVE, properties);
    }

    /**
     * Opens the site of the public, beside a running server or without one. It closes itself when the program is told to end.
     *
     * @param properties of Spring Boot, {@code server.port} for instance
     */
    static ConfigurableApplicationContext portal(Folders folders, Map<String, Object> properties) {
        return open(PortalHouse.class, folders, Options.Use.COMMAND, properties);
    }

    /** Opens the house for one command: everything but the doors, beside a running server or without one. The caller closes it. */
    public static ConfigurableApplicationContext command(Folders folders) {
        return open(folders, Options.Use.COMMAND, Map.of("server.port", -1, "stationhouse.jobs", false));
    }

    /** Opens the house for a command that only looks: it doesn't even seal the audit trail. */
    static ConfigurableApplicationContext look(Folders folders) {
        return open(
                folders,
                Options.Use.COMMAND,
                Map.of("server.port", -1, "stationhouse.jobs", false, "stationhouse.sealer", false));
    }

    /** Port that an open house listens on. */
    public static int port(ConfigurableApplicationContext house) {
        var server = ((WebServerApplicationContext) house).getWebServer();
        return server == null ? -1 : server.getPort();
    }

    private static ConfigurableApplicationContext open(
            Folders folders, Options.Use use, Map<String, Object> properties) {
        return open(House.class, folders, use, properties);
    }

    /** The database comes up, with its tables as they must be, on a thread of its own while the house is put together. */
    private static ConfigurableApplicationContext open(
            Class<?> plan, Folders folders, Options.Use use, Map<String, Object> properties) {
        Database claimed = folders.claim(use);
        var database = new CompletableFuture<Database>();
        Thread.ofPlatform().name("database-start").start(() -> {
            try {
                Database opened = claimed.open();
                opened.migrate();
                database.complete(opened);
            } catch (RuntimeException | Error e) {
                database.completeExceptionally(e);
            }
        });
        var house = new SpringApplication(plan);
        var all = new HashMap<String, Object>(properties);
        all.put("stationhouse.data", folders.folder().data().toString());
        // and from no file that happens to lie where the program is started
        all.put("spring.config.location", "classpath:/application.properties");
        house.setDefaultProperties(all);
        house.addInitializers(context -> over(context, () -> ready(database)));
        try {
            return house.run();
        } catch (RuntimeException e) {
            CannotRun cannot = cannotRun(e);
            database.whenComplete((opened, failed) -> claimed.close())
                    .exceptionally(failed -> claimed)
                    .join();
            throw cannot != null ? cannot : e;
        }
    }

    /** Gives a house its database. It is asked for when the first bean needs it, and closed after the last one that used it. */
    static void over(ConfigurableApplicationContext house, Supplier<Database> database) {
        ((GenericApplicationContext) house).registerBean(Database.class, database);
    }

    private static Database ready(CompletableFuture<Database> database) {
        try {
            Database ready = database.join();
            // told to end while it is being put together, a house may forget to close what it just got: this comes
            // after all houses
            SpringApplication.getShutdownHandlers().add(ready::close);
            return ready.closedByCaller();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotRun cannot ? cannot : e;
        }
    }

    /** The sentence for the person who started the program, when the failure has one. */
    public static @Nullable CannotRun cannotRun(Throwable failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof CannotRun cannot) {
                return cannot;
            }
            if (it instanceof NoRoom full) {
                return new CannotRun(String.valueOf(full.getMessage()), full);
            }
            if (it instanceof PortInUseException taken) {
                return Address.taken(taken.getPort());
            }
        }
        return null;
    }
}
