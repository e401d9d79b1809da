package org.stationhouse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AgencyZone;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.backup.CopyExport;
import org.stationhouse.foundation.vault.box.Recipient;
import org.stationhouse.foundation.vault.postgres.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Writes everything out, encrypted for a recipient, to move it to another server or version.")
final class ExportCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Parameters(paramLabel = "DIR", description = "empty folder to write to")
    Path to = Path.of("");

    @Option(
            names = "--recipient",
            paramLabel = "FILE",
            description = "X25519 public key in PEM (openssl genpkey -algorithm X25519); may be given again")
    List<Path> recipients = List.of();

    @Option(names = "--passphrase", paramLabel = "FILE", description = "holds a passphrase of at least 15 characters")
    @Nullable
    Path passphrase;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "why everything leaves; it stands in the audit trail")
    String reason = "";

    @Override
    public Integer call() throws IOException {
        List<Recipient> readers = readers();
        if (reason.strip().length() < 5) {
            throw new CannotRun("Say why with --reason.");
        }
        try (var house = Opening.command(folders)) {
            var written = new CopyExport(
                            house.getBean(Database.class),
                            house.getBean(AgencyZone.class).zone(),
                            house.getBean(Clock.class))
                    .write(to, readers);
            house.getBean(TransactionTemplate.class)
                    .executeWithoutResult(status -> house.getBean(AuditTrail.class)
                            .write(Act.done("vault.copy.export", BackupCommand.actor())
                                    .on("vault.copy", written.id())
                                    .because(reason.strip())
                                    .bytes(written.bytes())));
            System.out.println("export=" + written.id() + " tables=" + written.tables() + " rows=" + written.rows()
                    + " files=" + written.files() + " bytes=" + written.bytes());
            return 0;
        }
    }

    private List<Recipient> readers() {
        List<Recipient> all = new ArrayList<>();
        recipients.forEach(file -> all.add(Recipient.fromPem(file)));
        if (passphrase != null) {
            all.add(new Recipient.Passphrase(BackupCommand.phrase(passphrase)));
        }
        if (all.isEmpty()) {
            throw new CannotRun("Say who may open the export, with --recipient or --passphrase.");
        }
        return all;
    }
}
