package org.stationhouse.foundation.vault.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Child;
import org.stationhouse.MovableClock;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.postgres.Database;

/** SECURITY.md R6: a writer killed at any moment leaves no row that points to a missing or short file. */
@StationTest
class KilledWriterTests {

    @Autowired
    DataFolder folder;

    @Autowired
    Database database;

    @Autowired
    KeptFiles files;

    @Autowired
    JdbcClient sql;

    @Autowired
    MovableClock clock;

    private final Random random = Seed.random(KilledWriterTests.class);
    private final Set<PublicRef> whole = new HashSet<>();

    @Test
    void aWriterKilledAtAnyMomentLeavesNoRowWithoutItsFile() throws Exception {
        int kills = Seed.times(4, 200);
        int acknowledged = 0;
        for (int kill = 0; kill < kills; kill++) {
            try (Child writer = writer("none")) {
                writer.awaits(FileWriter.COMMITTED);
                Thread.sleep(random.nextLong(700));
                writer.kill();
                acknowledged += check(writer);
            }
        }
        System.out.println(
                "kills=" + kills + " acknowledged=" + acknowledged + " rows=" + whole.size() + " lost=0 damaged=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage", "staged", "kept"})
    void aWriterThatEndsAtAStepLeavesNoRowWithoutItsFile(String step) throws Exception {
        try (Child writer = writer(step)) {
            assertThat(writer.exit()).isEqualTo(137);
            assertThat(check(writer)).isEqualTo(3);
        }
    }

    /** Everything acknowledged has its row, and every row that any writer left opens to its last byte. */
    private int check(Child writer) throws IOException {
        var rows = new FileRowStore(sql, clock);
        List<PublicRef> said = writer.said().stream()
                .filter(line -> line.length() == FileWriter.COMMITTED.length() + 17)
                .map(line -> new PublicRef(line.substring(FileWriter.COMMITTED.length())))
                .toList();
        List<PublicRef> all = sql.sql("select id from vault.file where record like 'writer %'")
                .query((row, n) -> new PublicRef(row.getString("id")))
                .list();
        assertThat(all).containsAll(said);
        for (PublicRef id : all) {
            if (!whole.contains(id)) {
                try (OpenedFile in = files.opened(rows.find(id).orElseThrow())) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
                whole.add(id);
            }
        }
        return said.size();
    }

    private Child writer(String haltAt) {
        return Child.of(
                FileWriter.class,
                folder.data().toString(),
                database.url(),
                database.app().name(),
                database.app().secret(),
                String.valueOf(random.nextLong()),
                haltAt);
    }
}
