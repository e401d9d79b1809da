package org.stationhouse.foundation.vault.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stationhouse.Child;
import org.stationhouse.OwnProcesses;
import org.stationhouse.TestFolder;
import org.stationhouse.foundation.vault.DataFolder;

/** PostgreSQL under root's user namespace, as nobody, and under an ordinary user. What this machine's user can't be is proved less. */
@OwnProcesses
class PgModeTests {

    private static final List<String> NEEDED = List.of(
            "station/target/",
            "/postgresql-",
            "postgres-binaries",
            "commons-compress",
            "commons-io",
            "commons-lang3",
            "/xz-",
            "spring-jdbc",
            "spring-core",
            "spring-tx",
            "commons-logging",
            "jspecify");

    private final boolean root = "root".equals(System.getProperty("user.name"));
    private Path open;

    @BeforeEach
    void aFolderThatEverybodyMayPass() throws Exception {
        open = Files.createTempDirectory("stationhouse-mode");
        new PgMode(PgMode.Kind.SETPRIV, "root").close(open);
    }

    @AfterEach
    void remove() throws Exception {
        PgBinaries.remove(open);
    }

    @Test
    void rootWithoutUserNamespacesRunsItAsNobody() throws Exception {
        DataFolder folder = DataFolder.at(open.resolve("data"));
        Files.createDirectories(folder.data());
        FolderMark.fresh(null).write(folder);
        if (root) {
            Files.writeString(folder.data().resolve("pg.mode"), "SETPRIV root");
        }
        PgServer server = PgServer.of(folder, TestFolder.binaries());
        server.ensure();
        try {
            long pid = Objects.requireNonNull(Postmaster.of(server.pgdata())).pid();
            Object user = Files.getAttribute(Path.of("/proc/" + pid), "unix:uid");
            assertThat(user).isEqualTo(root ? (Object) 65534 : Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
            server.restart();
        } finally {
            server.stop();
        }
        assertThat(Processes.in(server.pgdata())).isEmpty();
    }

    @Test
    void anOrdinaryUserNeedsNothing() throws Exception {
        Path libraries = Files.createDirectories(open.resolve("lib"));
        String classPath = Arrays.stream(Child.classPath(true).split(":"))
                .filter(entry -> NEEDED.stream().anyMatch(entry::contains))
                .map(entry -> copied(Path.of(entry), libraries))
                .collect(Collectors.joining(":"));
        Path own = Files.createDirectory(open.resolve("own"));
        if (root) {
            Files.setAttribute(own, "unix:uid", 65534);
        }
        List<String> prefix =
                root ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--") : List.of();
        try (var holder = Child.of(
                prefix,
                classPath,
                Holder.class.getName(),
                own.resolve("data").toString(),
                "SERVE",
                own.resolve("unpacked").toString())) {
            assertThat(holder.awaits("url=")).startsWith("jdbc:postgresql://127.0.0.1:");
            holder.terminate();
            holder.exit();
        }
        assertThat(Files.readString(own.resolve("data/pg.mode"))).startsWith("PLAIN ");
        assertThat(Processes.in(own.resolve("data/pgdata"))).isEmpty();
    }

    /** An ordinary user may not read root's folders, where the libraries may lie. */
    private static String copied(Path entry, Path libraries) {
        try {
            if (Files.isRegularFile(entry)) {
                return Files.copy(entry, libraries.resolve(entry.getFileName())).toString();
            }
            Path to = Files.createTempDirectory(libraries, "classes");
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
            try (var all = Files.walk(entry.resolve("org/stationhouse/foundation"))) {
                for (Path path : all.filter(Files::isRegularFile).toList()) {
                    Path target = to.resolve(entry.relativize(path).toString());
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.copy(path, target);
                }
            }
            return to.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
