package org.stationhouse.foundation.vault.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.stationhouse.TestFolder;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;

/** Each refusal is one sentence and changes nothing. */
class BadFolderTests {

    private final DataFolder folder = TestFolder.fresh("bad");

    @Test
    void aForeignFolderIsLeftAlone() throws Exception {
        Files.createDirectories(folder.data());
        Files.writeString(folder.data().resolve("holiday.jpg"), "not ours");
        refusedAndUnchanged("is not empty and holds no data of this program");
    }

    @Test
    void aFileIsNoFolder() throws Exception {
        Files.writeString(Files.createDirectories(folder.data().getParent()).resolve("data"), "a file");
        refusedAndUnchanged("is not empty and holds no data of this program");
    }

    @Test
    void aCommandNeedsAnAgency() {
        assertThatThrownBy(
                        () -> Database.of(folder, new Options(Options.Use.COMMAND, TestFolder.binaries(), null, null)))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("There is no agency");
        assertThat(folder.data()).doesNotExist();
    }

    @Test
    void keysWithoutTheirDataAreNotUsedForOthers() throws Exception {
        Files.createDirectories(folder.keys());
        Files.writeString(folder.keys().resolve("master.key"), "precious");
        refusedAndUnchanged("holds keys of data that are not in");
    }

    @Test
    void wrongMissingAndForeignKeysAreNamed() throws Exception {
        make();
        for (String login : List.of("keeper", "app", "sealer")) {
            Path secret = folder.keys().resolve(login + ".secret");
            String right = Files.readString(secret);
            Files.writeString(secret, "wrong");
            refusedAndUnchanged(login + ".secret does not open the database");
            Files.delete(secret);
            refusedAndUnchanged(login + ".secret is missing");
            Files.writeString(secret, right);
        }
        String id = Files.readString(folder.keys().resolve("folder.id"));
        Files.writeString(folder.keys().resolve("folder.id"), "another");
        refusedAndUnchanged("belong to another data folder");
        Files.writeString(folder.keys().resolve("folder.id"), id);
        make();
    }

    @Test
    void dataOfAnotherPostgresAreRefused() throws Exception {
        make();
        Files.writeString(folder.data().resolve("pgdata").resolve("PG_VERSION"), "19\n");
        refusedAndUnchanged("are PostgreSQL 19's and this program brings 18");
    }

    @Test
    void anotherUsersFolderIsRefused() throws Exception {
        make();
        Files.writeString(folder.data().resolve("pg.mode"), "PLAIN somebody-else");
        refusedAndUnchanged("was made by the user somebody-else: run the program as somebody-else");
    }

    @Test
    void aServerThatCouldLoseWritesIsRefused() throws Exception {
        try (Database database = open();
                Connection keeper = database.connect(database.keeper().orElseThrow());
                var s = keeper.createStatement()) {
            s.execute("alter role app set synchronous_commit = off");
        }
        refused("(synchronous_commit = off)");
        Files.writeString(
                folder.data().resolve("pgdata/postgresql.auto.conf"), "fsync = off\nfull_page_writes = off\n");
        refused("(fsync = off, full_page_writes = off, synchronous_commit = off)");
        assertThat(Processes.in(folder.data().resolve("pgdata"))).isEmpty();
    }

    private void make() {
        open().close();
    }

    private Database open() {
        return Database.of(folder, Options.serving(TestFolder.binaries()));
    }

    private void refused(String because) {
        assertThatThrownBy(this::open)
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining(because)
                .satisfies(e ->
                        assertThat(((CannotRun) e).sentence()).endsWith(".").doesNotContain("\n"));
    }

    private void refusedAndUnchanged(String because) throws Exception {
        Map<String, String> before = files();
        refused(because);
        assertThat(files()).isEqualTo(before);
    }

    /** Files and their content; a server that was started to be asked leaves its log, and its data files as a clean stop does. */
    private Map<String, String> files() throws IOException {
        var all = new TreeMap<String, String>();
        try (var paths = Files.walk(folder.data().getParent())) {
            for (Path path : paths.toList()) {
                String name = path.toString();
                if (name.endsWith("pg.log")
                        || name.endsWith(".lock")
                        || name.contains("/pgdata/") && !name.endsWith("PG_VERSION")) {
                    continue;
                }
                all.put(name, Files.isRegularFile(path) ? Files.readString(path) : "");
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return all;
    }
}
