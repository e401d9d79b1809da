package org.stationhouse.desk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.desk.dispatch.imports.CallImport;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.Export;

/** A list leaves the house whole, however long it is, and every call of it stands in the audit trail. */
@StationTest
class ExportingCallsTests {

    private static final int CALLS = 5_203;

    @TempDir
    Path folder;

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    CallImport imports;

    @Autowired
    JdbcClient sql;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .GET()
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The form that asks why, filled with a reason. */
    private HttpResponse<String> because(HttpResponse<String> asked, String reason)
            throws IOException, InterruptedException {
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        var to = Pattern.compile("<form class=\"card narrow\"[^>]* action=\"([^\"]+)\"")
                .matcher(asked.body());
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(asked.body());
        assertThat(to.find() && token.find()).isTrue();
        return client.send(
                HttpRequest.newBuilder(URI.create(
                                "http://localhost:" + port + to.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "_csrf=" + encoded(token.group(1)) + "&reason=" + encoded(reason)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> rows(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        try (CSVParser parser = CSVParser.parse(answer.body(), CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    /** Reasons of the exports since a line of the trail, in order. */
    private List<String> reasons(long since) {
        return sql.sql("""
                        select coalesce(reason, '-') from vault.audit_line
                        where verb = 'dispatch.call.export' and outcome = 'DONE' and id > :since order by id
                        """).param("since", since).query(String.class).list();
    }

    private long newest() {
        return sql.sql("select max(id) from vault.audit_line").query(Long.class).single();
    }

    private void importCalls(String street, int first, int count) throws IOException {
        var log = new StringBuilder("id,time,location,latitude,longitude,district,nature,status\n");
        for (int n = 0; n < count; n++) {
            // many at the same second: the order of the list must still be one order
            log.append("%d,2017-03-%02d 10:00:00,%d %s Rd,,,1,%s,Advised\n"
                    .formatted(first + n, 1 + n % 3, n + 1, street, n == 7 ? "=HYPERLINK(1)" : "NOISE"));
        }
        Path file = Files.writeString(folder.resolve(street + ".csv"), log);
        assertThat(imports.load(file, Actor.console("test")).rejected()).isZero();
    }

    @Test
    void aLongListIsExportedToItsEnd() throws IOException, InterruptedException {
        house.setUp();
        importCalls("Exportway", 78_000_001, CALLS);
        assertThat(get("/test/sign-in?role=prt1").statusCode()).isEqualTo(200);
        long before = newest();

        List<CSVRecord> rows = rows(because(get("/calls/all.csv?place=Exportway"), "Count for the council, item 7"));

        assertThat(rows).hasSize(CALLS + 1);
        assertThat(rows.stream().skip(1).map(row -> row.get(0)).distinct()).hasSize(CALLS);
        assertThat(rows.stream().skip(1).map(row -> row.get(1))).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(rows.stream().map(row -> row.get(2)).filter(cell -> cell.contains("HYPERLINK")))
                .containsExactly("'=HYPERLINK(1)");
        assertThat(reasons(before))
                .hasSize((CALLS + CallBook.EXPORTED - 1) / CallBook.EXPORTED)
                .containsOnly("Count for the council, item 7");

        assertThat(rows(get("/calls/all.csv?place=Nowhere+at+all"))).hasSize(1);
    }

    @Test
    void upToAThousandRowsGoStraightOnAndOneMoreNeedsAReason() throws IOException, InterruptedException {
        house.setUp();
        importCalls("Borderway", 77_000_001, Export.LARGE);
        assertThat(get("/test/sign-in?role=prt1").statusCode()).isEqualTo(200);
        long before = newest();
        assertThat(rows(get("/calls/all.csv?place=Borderway"))).hasSize(Export.LARGE + 1);
        assertThat(reasons(before)).containsOnly("-");

        importCalls("Borderway", 77_100_001, 1);
        before = newest();
        HttpResponse<String> asked = get("/calls/all.csv?place=Borderway");
        assertThat(asked.body()).contains("Why do you need this list?", "more than 1,000 rows");
        HttpResponse<String> blank = because(asked, " ");
        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(blank.body()).contains("Please fill this in.");
        assertThat(because(asked, "x".repeat(501)).body())
                .contains("Please keep this to at most 500 characters.", "x".repeat(501));
        assertThat(reasons(before)).isEmpty();
        assertThat(rows(because(asked, "Asked by the chief"))).hasSize(Export.LARGE + 2);
        assertThat(reasons(before)).containsOnly("Asked by the chief");
    }

    @Test
    void theReasonIsTypedByKeyboard() throws IOException {
        house.setUp();
        importCalls("Keyway", 76_000_001, Export.LARGE + 1);
        try (var desk = Browser.at(port).as("prt1")) {
            desk.open("/calls/all?place=Keyway")
                    .find("a[href='/calls/all.csv?place=Keyway']")
                    .click();
            PlaywrightAssertions.assertThat(desk.find("main h1")).hasText("Why do you need this list?");
            desk.axe().shot("export-reason").keys().content("For the weekly report");
            var file = desk.page().waitForDownload(() -> desk.keys().press("Control+Enter"));
            assertThat(file.suggestedFilename()).isEqualTo("calls.csv");
            assertThat(Files.readAllLines(file.path())).hasSize(Export.LARGE + 2);
            desk.find("main a:has-text('Back')").click();
            desk.page().waitForURL("**/calls/all?place=Keyway");
        }
    }

    @Test
    void whoMayNotExportGetsNoFile() throws IOException, InterruptedException {
        house.setUp();
        assertThat(get("/test/sign-in?role=administrator").statusCode()).isEqualTo(200);
        assertThat(get("/calls/all.csv").statusCode()).isEqualTo(403);
    }
}
