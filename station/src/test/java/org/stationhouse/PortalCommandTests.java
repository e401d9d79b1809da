package org.stationhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.foundation.vault.postgres.Login;
import org.stationhouse.foundation.vault.postgres.Options;

/** The command {@code portal} as a process: what it refuses, that it may be killed at any moment, how it ends. */
@OwnProcesses
class PortalCommandTests {

    private final DataFolder folder = TestFolder.fresh("portal");
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void itServesASetUpHouseBesideItsServerAndKeepsEachMessageOnceWheneverItIsKilled() throws Exception {
        refused("can be reached from other machines", "--address", "0.0.0.0");
        refused("start it first", "--port", "0");
        Random chance = Seed.random(PortalCommandTests.class);
        int rounds = Seed.times(1, 20);
        try (Database database = Database.of(folder, Options.serving(TestFolder.binaries()))) {
            database.migrate();
            refused("set it up first", "--port", "0");
            run(
                    database,
                    database.owner(),
                    "insert into jurisdiction.agency (name, ori, zone, phone, demo, version) values ('Test City Police',"
                            + " 'CA0990000', 'America/Los_Angeles', '+19165550909', false, 1)");
            for (int round = 0; round < rounds; round++) {
                String form = form(round);
                long moment = chance.nextLong(30);
                try (var portal = portal()) {
                    String address = portal.awaits("address=");
                    if (round > 0) {
                        assertThat(sent(address, form(round - 1))).isEqualTo(200);
                    }
                    client.sendAsync(post(address, form), HttpResponse.BodyHandlers.discarding())
                            .exceptionally(killed -> null);
                    Child.pause(moment);
                    portal.kill();
                }
            }
            asOfAnOlderProgram(database);
        }
        // its server has ended by now, and the site brings the database up by itself
        try (var portal = portal()) {
            String address = portal.awaits("address=");
            assertThat(sent(address, form(rounds - 1))).isEqualTo(200);
            assertThat(sent(address, form(rounds - 1))).isEqualTo(200);
            assertThat(client.send(
                                    HttpRequest.newBuilder(URI.create(address + "/contact"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains("<a class=\"num\" href=\"tel:+19165550909\">(916) 555-0909</a>");
            portal.terminate();
            assertThat(portal.exit()).isEqualTo(143);
            assertThat(portal.said()).containsExactly("address=" + address, "received=2 asked=0 refused=0");
            assertThat(portal.complained()).isEmpty();
        }
        nothingRuns();
        try (Database database = Database.of(folder, Options.command(TestFolder.binaries()))) {
            for (int round = 0; round < rounds; round++) {
                assertThat(count(database, words(round)))
                        .as("round %d, seed %d", round, Seed.number())
                        .isEqualTo(1);
            }
        }
    }

    /** Its folder had no login for the site. */
    private void asOfAnOlderProgram(Database database) throws SQLException, IOException {
        run(database, database.keeper().orElseThrow(), "drop owned by portal; drop role portal");
        Files.delete(folder.keys().resolve("portal.secret"));
    }

    private Child portal() {
        return Child.program(
                List.of("-Xmx256m"), "portal", "--data", folder.data().toString(), "--port", "0");
    }

    private static String words(int round) {
        return "Round " + round;
    }

    private static String form(int round) {
        return "key=%032x&topic=OTHER&language=en&phone=9165550123&words=".formatted(round)
                + URLEncoder.encode(words(round), StandardCharsets.UTF_8);
    }

    private static HttpRequest post(String address, String form) {
        return HttpRequest.newBuilder(URI.create(address + "/contact"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }

    private int sent(String address, String form) throws IOException, InterruptedException {
        return client.send(post(address, form), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static void run(Database database, Login login, String statement) throws SQLException {
        try (var connection = database.connect(login);
                var s = connection.createStatement()) {
            s.execute(statement);
        }
    }

    private static int count(Database database, String words) throws SQLException {
        try (var owner = database.connect(database.owner());
                var s = owner.prepareStatement("select count(*) from portal.inquiry where words = ?")) {
            s.setString(1, words);
            try (var row = s.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** In this process; it must end at once with exit code 2 and one sentence. */
    private void refused(String because, String... more) {
        var arguments =
                new ArrayList<>(List.of("portal", "--data", folder.data().toString()));
        arguments.addAll(List.of(more));
        var said = new ByteArrayOutputStream();
        var err = System.err;
        System.setErr(new PrintStream(said, true));
        try {
            assertThat(Stationhouse.run(arguments.toArray(String[]::new))).isEqualTo(2);
        } finally {
            System.setErr(err);
        }
        assertThat(said.toString(StandardCharsets.UTF_8).strip())
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
}
