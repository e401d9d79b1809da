package org.stationhouse.foundation.vault.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.Folders;
import org.stationhouse.Opening;
import org.stationhouse.StationTest;
import org.stationhouse.TestFolder;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditLedger;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.box.Identity;
import org.stationhouse.foundation.vault.box.Recipient;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.foundation.vault.postgres.Options;
import org.stationhouse.foundation.vault.postgres.PgBinaries;

/** The shared house moves from PostgreSQL 18 to 15 and back to 18. */
@StationTest
class CopyExportTests {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final Path OLD_POSTGRES =
            Path.of("target", "postgres-15.jar").toAbsolutePath();

    @Autowired
    Database database;

    @Autowired
    AuditTrail audit;

    @Autowired
    AuditLedger here;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    Clock clock;

    private final KeyPair pair = Identity.newPair();
    private final Recipient recipient = new Recipient.Holder(pair.getPublic());
    private final Identity identity = new Identity.Holder(pair.getPrivate());

    @Test
    void everyRowMovesTo15AndBackAndTheAuditTrailGoesOnInANewEpoch() throws IOException {
        awkwardRows();
        DataFolder old = TestFolder.fresh("fifteen");
        DataFolder back = TestFolder.fresh("eighteen");
        try {
            Path first = export(database, old.data().resolveSibling("first"));
            try (Database fifteen =
                    Database.of(old, Options.serving(PgBinaries.ofJar(OLD_POSTGRES, TestFolder.UNPACKED)))) {
                CopyLoad.Loaded loaded = CopyLoad.of(first, identity)
                        .into(fifteen, database.folder().keys());
                assertThat(loaded.badFiles()).isEmpty();
                assertThat(loaded.rows()).isEqualTo(rows(first)).isPositive();

                Path second = export(fifteen, old.data().resolveSibling("second"));
                assertThat(hashes(second)).isEqualTo(hashes(first));
                assertThat(CopySource.open(second, identity).manifest().postgres())
                        .isBetween(150_000, 159_999);
                try (Database eighteen = Database.of(back, Options.serving(TestFolder.binaries()))) {
                    CopyLoad.of(second, identity).into(eighteen, old.keys());
                    assertThatThrownBy(() -> CopyLoad.of(second, identity).into(eighteen, old.keys()))
                            .isInstanceOf(CannotRun.class)
                            .hasMessageContaining("already holds records");
                }
            }
            int before = here.standing().epoch();
            try (var house = Opening.command(Folders.at(back.data()))) {
                var ledger = house.getBean(AuditLedger.class);
                assertThat(ledger.standing().epoch()).isGreaterThan(before);
                assertThat(ledger.verify().findings()).isEmpty();
            }
        } finally {
            Durable.deleteTree(Durable.folderOf(old.data()));
            Durable.deleteTree(Durable.folderOf(back.data()));
        }
    }

    @Test
    void badInputIsOneSentence() throws IOException {
        DataFolder place = TestFolder.fresh("export");
        Path export = export(database, place.data());
        try {
            assertThatThrownBy(() -> export(database, place.data())).hasMessageContaining("is not empty");
            assertThatThrownBy(() -> CopyLoad.of(
                            export, new Identity.Holder(Identity.newPair().getPrivate())))
                    .hasMessageContaining("does not open the export");
            assertThatThrownBy(() -> CopyLoad.of(place.keys(), identity))
                    .hasMessageContaining("no export of Stationhouse");
            Path table = CopyWriting.file(export, "vault.audit_line");
            byte[] bytes = Files.readAllBytes(table);
            bytes[bytes.length / 2] ^= 1;
            Files.write(table, bytes);
            assertThatThrownBy(() -> CopyLoad.of(export, identity))
                    .hasMessageContaining("vault.audit_line of the export was altered");
            Files.delete(table);
            assertThatThrownBy(() -> CopyLoad.of(export, identity)).hasMessageContaining("half an export");
            Files.delete(export.resolve("manifest.box"));
            assertThatThrownBy(() -> CopyLoad.of(export, identity)).hasMessageContaining("half an export");
        } finally {
            Durable.deleteTree(Durable.folderOf(place.data()));
        }
    }

    @Test
    void aPassphraseOpensItAndTheTablesAreCsv() throws IOException {
        awkwardRows();
        DataFolder place = TestFolder.fresh("export");
        char[] phrase = "seven gray boats in a row".toCharArray();
        try {
            new CopyExport(database, ZONE, clock).write(place.data(), List.of(new Recipient.Passphrase(phrase)));
            Path csv = place.data().resolveSibling("csv");
            CopyLoad.of(place.data(), new Identity.Passphrase(phrase)).csv(csv);

            assertThat(csv.resolve("vault.audit_line.csv"))
                    .content()
                    .startsWith("id,")
                    .contains("\"He said \"\"stop\"\", twice");
        } finally {
            Durable.deleteTree(Durable.folderOf(place.data()));
        }
    }

    private void awkwardRows() {
        tx.executeWithoutResult(status -> audit.write(Act.done("vault.test.copy", Actor.console("test"))
                .because("He said \"stop\", twice;\nthen \\. and \t\u00f1\ud83d\ude80")
                .on("vault.test", List.of("a,b", "c\"d", "", "null", "{e}"))
                .changed("field", null, "caf\u00e9")));
    }

    private Path export(Database from, Path to) throws IOException {
        new CopyExport(from, ZONE, clock).write(to, List.of(recipient));
        return to;
    }

    private long rows(Path export) throws IOException {
        return CopySource.open(export, identity).manifest().rows();
    }

    private Map<String, String> hashes(Path export) throws IOException {
        var hashes = new TreeMap<String, String>();
        CopySource.open(export, identity)
                .manifest()
                .tables()
                .forEach(table -> hashes.put(table.name(), table.sha256()));
        return hashes;
    }
}
