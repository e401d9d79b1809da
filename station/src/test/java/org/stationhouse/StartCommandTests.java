package org.stationhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.foundation.vault.postgres.Options;

/** The program itself, as a process: how it starts, what it refuses, how it ends. */
@OwnProcesses
class StartCommandTests {

    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx450m");

    private final DataFolder folder = TestFolder.fresh("start");

    @Test
    void itSaysWhereItListensEndsCleanlyAndRefusesWhatANewerProgramLeft() throws Exception {
        try (var program = start("--port", "0")) {
            String address = program.awaits("address=");
            assertThat(address).matches("http://127[.]0[.]0[.]1:\\d+");
            assertThat(get(HttpClient.newHttpClient(), address + "/favicon.svg"))
                    .isEqualTo(200);
            refused(
                    List.of("start", "--data", folder.data().toString(), "--port", "0"),
                    "is in use by another process");

            program.terminate();
            assertThat(program.exit()).isEqualTo(143);
            assertThat(program.said())
                    .satisfiesExactly(
                            code -> assertThat(code).matches("setup-code=[A-Z0-9]{10}"),
                            last -> assertThat(last).isEqualTo("address=" + address));
            assertThat(program.complained()).isEmpty();
        }
        nothingRuns();
        try (Database database = Database.of(folder, Options.command(TestFolder.binaries()));
                Connection owner = database.connect(database.owner());
                var s = owner.createStatement()) {
            s.execute("""
                    insert into house.flyway_schema_history
                        (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    values (9999, '2099.01.01.1', 'later', 'SQL', 'vault/V2099_01_01_1__vault_later.sql', 'owner', 1, true)""");
        }
        try (var program = start("--port", "0")) {
            assertThat(program.exit()).isEqualTo(2);
            assertThat(program.complained())
                    .singleElement()
                    .asString()
                    .contains("used by a newer version", "vault_later");
            assertThat(program.said()).isEmpty();
        }
        nothingRuns();
    }

    @Test
    void wheneverItIsToldToEndNothingIsLeftRunning() throws Exception {
        Random chance = Seed.random(StartCommandTests.class);
        // the first leaves the archive of classes: a Java machine that writes one dies when it is told to end while it
        // still loads
        try (var program = start("--port", "0")) {
            program.awaits("address=");
            program.terminate();
            assertThat(program.exit()).isEqualTo(143);
        }
        for (int round = 0; round < Seed.times(3, 30); round++) {
            long moment = chance.nextLong(4_000);
            try (var program = start("--port", "0")) {
                Child.pause(moment);
                program.terminate();
                assertThat(program.exit())
                        .as("told after %d ms, seed %d", moment, Seed.number())
                        .isEqualTo(143);
            }
            nothingRuns();
        }
    }

    @Test
    void otherMachinesReachItOverTlsOnly() throws Exception {
        Path files = Files.createDirectories(folder.data().resolveSibling("tls"));
        Path keystore = files.resolve("house.p12");
        Path password = Files.writeString(files.resolve("password"), "open sesame\n");
        assertThat(new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "house",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost,ip:127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                keystore.toString(),
                                "-storepass",
                                "open sesame")
                        .start()
                        .waitFor())
                .isZero();
        Path wrong = Files.writeString(files.resolve("wrong"), "close sesame\n");
        var base = List.of("start", "--data", folder.data().toString(), "--port", "0", "--address", "0.0.0.0");
        refused(base, "can be reached from other machines");
        refused(with(base, "--tls-keystore", keystore.toString()), "needs --tls-password-file");
        refused(
                with(base, "--tls-keystore", keystore.toString(), "--tls-password-file", wrong.toString()),
                "can't be opened with this password");
        assertThat(folder.data()).doesNotExist();

        try (var program = start(
                "--port",
                "0",
                "--address",
                "0.0.0.0",
                "--tls-keystore",
                keystore.toString(),
                "--tls-password-file",
                password.toString())) {
            String address = program.awaits("address=");
            assertThat(address).startsWith("https://");
            String here = "https://127.0.0.1:" + URI.create(address).getPort();
            try (var client =
                    HttpClient.newBuilder().sslContext(trusting(keystore)).build()) {
                assertThat(get(client, here + "/favicon.svg")).isEqualTo(200);
            }
            program.terminate();
            program.exit();
        }
        nothingRuns();
    }

    @Test
    void aPortInUseAndABadFolderAreNamedBeforeAnythingIsMade() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            refused(
                    List.of("start", "--data", folder.data().toString(), "--port", port),
                    "Port " + port + " is in use");
        }
        assertThat(folder.data()).doesNotExist();
        Files.createDirectories(folder.data());
        Files.writeString(folder.data().resolve("photo.jpg"), "somebody else's");
        refused(List.of("start", "--data", folder.data().toString(), "--port", "0"), "is not empty and holds no data");
        refused(List.of("start", "--data", "/proc/nobody/writes/here", "--port", "0"), "can't be written to");
    }

    private Child start(String... arguments) {
        return Child.program(
                QUICK,
                with(List.of("start", "--data", folder.data().toString()), arguments)
                        .toArray(String[]::new));
    }

    private static List<String> with(List<String> arguments, String... more) {
        var all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return all;
    }

    /** Runs the command in this process; it must end at once with exit code 2 and one sentence. */
    private static void refused(List<String> arguments, String because) {
        var said = new java.io.ByteArrayOutputStream();
        var err = System.err;
        System.setErr(new java.io.PrintStream(said, true));
        try {
            assertThat(Stationhouse.run(arguments.toArray(String[]::new))).isEqualTo(2);
        } finally {
            System.setErr(err);
        }
        assertThat(said.toString().strip())
                .contains(because)
                .doesNotContain("\n")
                .endsWith(".");
    }

    private void nothingRuns() throws IOException {
        String mine = folder.data().resolve("pgdata").toString();
        try (var all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : all) {
                try {
                    assertThat(Files.readSymbolicLink(process.resolve("cwd")).toString())
                            .isNotEqualTo(mine);
                } catch (IOException gone) {
                    assertThat(process).isNotNull();
                }
            }
        }
    }

    private static int get(HttpClient client, String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static SSLContext trusting(Path keystore) throws Exception {
        KeyStore keys = KeyStore.getInstance(keystore.toFile(), "open sesame".toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("house", keys.getCertificate("house"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), new SecureRandom());
        return context;
    }
}
