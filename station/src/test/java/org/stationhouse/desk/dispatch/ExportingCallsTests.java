package org.stationhouse.desk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.desk.dispatch.imports.CallImport;
import org.stationhouse.foundation.kernel.Actor;

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

    private long exports() {
        return sql.sql("select count(*) from vault.audit_line where verb = 'dispatch.call.export' and outcome = 'DONE'")
                .query(Long.class)
                .single();
    }

    private void importCalls() throws IOException {
        var log = new StringBuilder("id,time,location,latitude,longitude,district,nature,status\n");
        for (int n = 0; n < CALLS; n++) {
            // many at the same second: the order of the list must still be one order
            log.append("%d,2017-03-%02d 10:00:00,%d Exportway Rd,,,1,%s,Advised\n"
                    .formatted(78_000_001 + n, 1 + n % 3, n + 1, n == 7 ? "=HYPERLINK(1)" : "NOISE"));
        }
        Path file = Files.writeString(folder.resolve("export.csv"), log);
        assertThat(imports.load(file, Actor.console("test")).rejected()).isZero();
    }

    @Test
    void aLongListIsExportedToItsEnd() throws IOException, InterruptedException {
        house.setUp();
        importCalls();
        assertThat(get("/test/sign-in?role=prt1").statusCode()).isEqualTo(200);
        long before = exports();

        HttpResponse<String> answer = get("/calls/all.csv?place=Exportway");

        assertThat(answer.statusCode()).isEqualTo(200);
        List<CSVRecord> rows;
        try (CSVParser parser = CSVParser.parse(answer.body(), CSVFormat.RFC4180)) {
            rows = parser.getRecords();
        }
        assertThat(rows).hasSize(CALLS + 1);
        assertThat(rows.stream().skip(1).map(row -> row.get(0)).distinct()).hasSize(CALLS);
        assertThat(rows.stream().skip(1).map(row -> row.get(1))).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(rows.stream().map(row -> row.get(2)).filter(cell -> cell.contains("HYPERLINK")))
                .containsExactly("'=HYPERLINK(1)");
        assertThat(exports() - before).isEqualTo((CALLS + CallBook.EXPORTED - 1) / CallBook.EXPORTED);

        assertThat(get("/calls/all.csv?place=Nowhere+at+all").body().strip().lines())
                .hasSize(1);
    }

    @Test
    void whoMayNotExportGetsNoFile() throws IOException, InterruptedException {
        house.setUp();
        assertThat(get("/test/sign-in?role=administrator").statusCode()).isEqualTo(200);
        assertThat(get("/calls/all.csv").statusCode()).isEqualTo(403);
    }
}
