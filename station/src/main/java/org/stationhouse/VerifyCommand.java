package org.stationhouse;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditLedger;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.FileScrub;
import org.stationhouse.ledger.BadLedger;
import org.stationhouse.ledger.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        description =
                "Checks that the audit trail, its checkpoints and anchors, and every stored file are as they were written.")
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Option(
            names = "--anchor",
            paramLabel = "FILE",
            description =
                    "checkpoints kept elsewhere: a copy of the anchors, a syslog file, a root typed in from paper")
    List<Path> anchors = List.of();

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "writes the audit trail for the offline verifier: java -jar verifier.jar FILE")
    @Nullable
    Path export;

    @Option(names = "--without-files", description = "leaves the stored files to the nightly check")
    boolean withoutFiles;

    @Override
    public Integer call() throws IOException {
        anchors.stream().filter(file -> !Files.isReadable(file)).findFirst().ifPresent(file -> {
            throw new CannotRun("The anchor file " + file + " can't be read.");
        });
        if (export != null && Files.exists(export)) {
            throw new CannotRun("The file " + export + " exists already.");
        }
        try (var house = Opening.look(folders)) {
            Report report = verified(house);
            report.findings().forEach(it -> System.out.println(it.kind() + ": " + it.sentence()));
            var badFiles = new AtomicLong();
            long files = withoutFiles ? 0 : files(house, badFiles);
            long bad = report.bad() + badFiles.get();
            if (export != null) {
                write(house, export);
            }
            note(house, bad, report.rows());
            tell(report, files, bad);
            return bad == 0 ? 0 : 1;
        }
    }

    private Report verified(ConfigurableApplicationContext house) {
        try {
            return house.getBean(AuditLedger.class).verify(anchors);
        } catch (BadLedger e) {
            throw new CannotRun("This can't be compared: " + e.getMessage() + ".", e);
        }
    }

    private static long files(ConfigurableApplicationContext house, AtomicLong bad) {
        return house.getBean(FileScrub.class).check(it -> {
            System.out.println("FILE: file " + it.file() + " of record " + it.record() + ": " + it.what());
            bad.incrementAndGet();
        });
    }

    private static void write(ConfigurableApplicationContext house, Path file) throws IOException {
        String agency =
                house.getBean(AgencyOffice.class).agency().map(Agency::name).orElse("agency not set up");
        try (var out = new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            house.getBean(AuditLedger.class).export(out, agency);
        } catch (IOException e) {
            throw new CannotRun("The export can't be written to " + file + ": " + e.getMessage(), e);
        }
    }

    /** Who verified and what came of it stands in the trail itself; after an export, that it was taken out. */
    private void note(ConfigurableApplicationContext house, long bad, long rows) {
        var actor = Actor.console(System.getProperty("user.name"));
        var audit = house.getBean(AuditTrail.class);
        Act act = bad == 0
                ? Act.done("vault.audit.verify", actor)
                : Act.failed("vault.audit.verify", actor, bad + " findings");
        new TransactionTemplate(house.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            audit.write(act.count(rows));
            if (export != null) {
                audit.write(Act.done("vault.audit.export", actor).count(rows));
            }
        });
    }

    private static void tell(Report report, long files, long bad) {
        if (report.lost() > 0) {
            System.out.println(report.lost() + " lines that an anchor knows were declared as lost by a restore");
        }
        if (report.unsealed() > 0) {
            System.out.println(report.unsealed() + " lines at the end wait for their seal");
        }
        if (report.anchors() == 0) {
            System.out.println("no checkpoint kept outside was found: that the end was not cut off is not proved");
        }
        System.out.println("checkpoints are signed with " + report.key());
        if (bad > 0) {
            System.err.println("This is NOT as it was written: " + bad + " findings, listed above.");
        }
        System.out.println(
                "rows=" + report.rows() + " checkpoints=" + report.checkpoints() + " files=" + files + " bad=" + bad);
    }
}
