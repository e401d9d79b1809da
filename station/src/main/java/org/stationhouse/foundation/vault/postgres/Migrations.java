package org.stationhouse.foundation.vault.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.stationhouse.foundation.vault.CannotRun;

/**
 * Brings the tables of a database to what this program needs. What Flyway does depends on two things alone: the program's migration
 * files and the history that it keeps in the database. After it succeeded, a mark of both is left with the history. Where both still
 * match the mark, Flyway would find nothing to do and is left out; the rights of the program's logins are set again all the same.
 */
final class Migrations {

    private static final String FOLDER = "db/migration/";
    private static final String RIGHTS = "afterMigrate.sql";

    private final Database database;

    Migrations(Database database) {
        this.database = database;
    }

    /**
     * @return whether Flyway was needed
     * @throws CannotRun when a newer program has changed the tables, or somebody has
     */
    boolean apply() {
        try (var store = PgStore.signIn(database.url(), database.owner())) {
            Map<String, byte[]> files = files();
            String ours = mark(files);
            String left = store.markOfMigrations();
            if (!left.isEmpty() && left.equals(ours + " " + store.history())) {
                store.run(new String(files.get(RIGHTS), StandardCharsets.UTF_8));
                return false;
            }
            Flyway flyway = flyway();
            refuseNewer(flyway);
            flyway.migrate();
            String history = store.history();
            refuseNewer(flyway);
            // a history only grows: what is the same before and after that look is what was looked at
            if (history.equals(store.history())) {
                store.markMigrations(ours + " " + history);
            }
            return true;
        } catch (SQLException | IOException | FlywayException e) {
            throw new CannotRun(
                    "The tables of " + database.folder().data() + " can't be prepared: " + Said.by(e) + ".", e);
        }
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().name(),
                        database.owner().secret())
                .locations("classpath:" + FOLDER)
                .schemas("house")
                .defaultSchema("house")
                // its connections wait for each other while a migration fills a column of a million rows
                .initSql("set idle_in_transaction_session_timeout = 0")
                .load();
    }

    /** Never works on tables that a newer program has changed. */
    private void refuseNewer(Flyway flyway) {
        Arrays.stream(flyway.info().applied())
                .filter(it ->
                        it.getState() == MigrationState.FUTURE_SUCCESS || it.getState() == MigrationState.FUTURE_FAILED)
                .findFirst()
                .ifPresent(newer -> {
                    throw new CannotRun("The data in " + database.folder().data()
                            + " were used by a newer version of this program (" + newer.getScript()
                            + "): run that version or a later one.");
                });
    }

    /** The files that Flyway finds, by their names below {@link #FOLDER}. */
    private static Map<String, byte[]> files() throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**/*")) {
            if (file.isReadable() && file.getFilename() != null) {
                String where = file.getURL().toString();
                files.put(where.substring(where.lastIndexOf(FOLDER) + FOLDER.length()), file.getContentAsByteArray());
            }
        }
        return files;
    }

    static String mark(Map<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
