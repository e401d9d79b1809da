package org.stationhouse.foundation.vault.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.Folders;
import org.stationhouse.Opening;
import org.stationhouse.OwnProcesses;
import org.stationhouse.TestFolder;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditLedger;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.Backups;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.vault.FileScrub;
import org.stationhouse.foundation.vault.RecordKeys;
import org.stationhouse.foundation.vault.box.Durable;

/** A whole house is restored to a second before an order was carried out: the order holds, and the audit trail says what was lost. */
@OwnProcesses
class RestoringAHouseTests {

    private static final Actor CONSOLE = Actor.console("test");
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String RECORD = "0123456789ABCDEFG";

    private byte[] sealed = new byte[0];
    private List<FileBytes.Stored> files = List.of();
    private Instant before = Instant.EPOCH;

    @Test
    void anOrderOutlivesTheRestoreAndTheLostLinesAreDeclared() throws Exception {
        DataFolder house = TestFolder.fresh("house");
        DataFolder again = TestFolder.fresh("again");
        try {
            live(house);
            new Restoring(new RestoreRequest(house.backups(), house.keys(), again, before.toString(), null, List.of()))
                    .restore(TestFolder.binaries());
            java.nio.file.Files.createDirectories(again.anchors());
            copyAnchors(house, again);
            proved(again);
        } finally {
            Durable.deleteTree(Durable.folderOf(house.data()));
            Durable.deleteTree(Durable.folderOf(again.data()));
        }
    }

    private void live(DataFolder house) throws Exception {
        try (var open = open(house)) {
            var tx = open.getBean(TransactionTemplate.class);
            var keys = open.getBean(RecordKeys.class);
            byte[] made = tx.execute(status -> keys.seal(RECORD, "secret".getBytes(UTF_8)));
            assertThat(made).isNotNull();
            sealed = made;
            files = List.of(stored(open, "kept"), stored(open, "disposed"), stored(open, "damaged"));
            open.getBean(BackupOffice.class).archivist().archive(1024);
            open.getBean(Backups.class).backUp(CONSOLE);
            write(open, "vault.test.before");
            Thread.sleep(1_100);
            before = CLOCK.instant();
            Thread.sleep(100);
            tx.executeWithoutResult(status -> keys.destroy(RECORD));
            tx.executeWithoutResult(
                    status -> open.getBean(FileBytes.class).dispose(files.get(1).id(), "an order", CONSOLE));
            write(open, "vault.test.after");
            awaitSealed(open.getBean(AuditLedger.class));
        }
    }

    private void proved(DataFolder again) throws IOException {
        try (var open = Opening.command(Folders.at(again.data()))) {
            var bytes = open.getBean(FileBytes.class);
            Path disposed = file(again, files.get(1));
            assertThat(disposed).doesNotExist();
            assertThatThrownBy(() -> bytes.open(files.get(1).id())).isInstanceOf(NoSuchElementException.class);
            try (var in = bytes.open(files.get(0).id())) {
                assertThat(in.readAllBytes()).asString(UTF_8).isEqualTo("kept");
            }
            Path damaged = file(again, files.get(2));
            byte[] altered = java.nio.file.Files.readAllBytes(damaged);
            altered[altered.length - 1] ^= 1;
            java.nio.file.Files.write(damaged, altered);

            Backups.Proved proved = open.getBean(Backups.class).proveRestored("test", CONSOLE);

            assertThat(proved.findings())
                    .singleElement()
                    .asString()
                    .startsWith("Stored file " + files.get(2).id());
            assertThat(open.getBean(FileScrub.class).last())
                    .hasValueSatisfying(run -> assertThat(run.files()).isEqualTo(2));
            var told = new ArrayList<FileScrub.Finding>();
            assertThat(open.getBean(FileScrub.class).check(told::add)).isEqualTo(2);
            assertThat(told)
                    .extracting(FileScrub.Finding::file)
                    .containsExactly(files.get(2).id());
            assertThat(proved.orders()).isEqualTo(2);
            assertThat(proved.lost()).isPositive();
            assertThat(open.getBean(AuditLedger.class).standing().epoch()).isEqualTo(2);
            var keys = open.getBean(RecordKeys.class);
            assertThatThrownBy(() -> keys.open(RECORD, sealed)).isInstanceOf(RecordKeys.KeyDestroyed.class);
        }
    }

    private static FileBytes.Stored stored(ConfigurableApplicationContext open, String what) throws IOException {
        var bytes = open.getBean(FileBytes.class);
        FileBytes.Staged staged = bytes.stage(new ByteArrayInputStream(what.getBytes(UTF_8)));
        var stored = open.getBean(TransactionTemplate.class)
                .execute(status -> bytes.keep(staged, "0123456789ABCDEF" + what.charAt(0)));
        return java.util.Objects.requireNonNull(stored);
    }

    private static Path file(DataFolder house, FileBytes.Stored stored) {
        String id = stored.id().text();
        return house.data().resolve("files").resolve(id.substring(0, 2)).resolve(id);
    }

    private static ConfigurableApplicationContext open(DataFolder house) {
        return Opening.serve(Folders.at(house.data()), Map.of("server.port", 0, "stationhouse.jobs", false));
    }

    private static void write(ConfigurableApplicationContext open, String verb) {
        open.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> open.getBean(AuditTrail.class).write(Act.done(verb, CONSOLE)));
    }

    private static void awaitSealed(AuditLedger ledger) throws InterruptedException {
        Instant until = CLOCK.instant().plus(Duration.ofSeconds(30));
        while (ledger.standing().waiting() > 0 && CLOCK.instant().isBefore(until)) {
            Thread.sleep(100);
        }
        assertThat(ledger.standing().waiting()).isZero();
    }

    private static void copyAnchors(DataFolder from, DataFolder to) throws IOException {
        try (var all = java.nio.file.Files.list(from.anchors())) {
            for (var anchor : all.toList()) {
                java.nio.file.Files.copy(anchor, to.anchors().resolve(anchor.getFileName()));
            }
        }
    }
}
