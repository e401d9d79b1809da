package org.stationhouse.foundation.vault.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.Health;
import org.stationhouse.foundation.vault.Health.Finding;
import org.stationhouse.foundation.vault.Health.Row;
import org.stationhouse.foundation.vault.Health.State;

@StationTest
class HealthTests {

    @Autowired
    Health health;

    @Autowired
    DataFolder house;

    @Autowired
    MessageSource words;

    @Test
    void everyCheckLooksAndSaysItInWords() {
        List<Row> rows = health.rows();

        assertThat(rows)
                .extracting(Row::id)
                .contains(
                        "vault.health.durable",
                        "vault.health.pages",
                        "vault.health.server",
                        "vault.health.append",
                        "vault.health.disk",
                        "vault.health.clock",
                        "vault.health.tls",
                        "vault.health.backup",
                        "vault.health.log",
                        "vault.health.drill",
                        "vault.health.place",
                        "vault.health.passphrase",
                        "vault.health.orders",
                        "vault.health.keys",
                        "vault.health.modes",
                        "vault.health.escrow",
                        "vault.health.sealing",
                        "vault.health.anchors",
                        "vault.health.jobs")
                .doesNotContain("vault.health.itself");
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.sentence())
                        .doesNotContain("{")
                        .doesNotContain("''")
                        .matches("(?s).*[.?!]"));
        assertThat(row("vault.health.durable").state()).isEqualTo(State.OK);
        assertThat(row("vault.health.append").state()).isEqualTo(State.OK);
        assertThat(row("vault.health.server").sentence()).contains("our own").contains("OpenSSL");
    }

    @Test
    void aKeyThatOthersCanReadIsBad() throws Exception {
        assertThat(row("vault.health.modes").state()).isEqualTo(State.OK);
        Path key = Files.createTempFile(house.keys(), "test", ".key");
        try {
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

            assertThat(row("vault.health.modes").state()).isEqualTo(State.BAD);
            assertThat(row("vault.health.modes").sentence()).contains(key.toString());
        } finally {
            Files.delete(key);
        }
    }

    @Test
    void aCheckThatFailsIsItselfAFinding() {
        var round = new HealthRound(
                List.of(
                        () -> {
                            throw new IllegalStateException("no light");
                        },
                        () -> List.of(Finding.ok("vault.health.clock", "vault.health.clock.ok"))),
                words);

        assertThat(round.rows()).extracting(Row::state).containsExactly(State.BAD, State.OK);
        assertThat(round.rows().getFirst().sentence()).contains("no light");
        assertThat(round.rows().getLast().name())
                .isEqualTo(words.getMessage("vault.health.clock", null, Locale.ENGLISH));
    }

    private Row row(String id) {
        return health.rows().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
