package org.stationhouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.Backups;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.backup.RestoreRequest;
import org.stationhouse.foundation.vault.backup.Restoring;
import org.stationhouse.foundation.vault.box.Identity;
import org.stationhouse.foundation.vault.postgres.PgBinaries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "restore",
        description = "Brings the records back from the backups into an empty folder, to any second.")
final class RestoreCommand implements Callable<Integer> {

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "empty folder that becomes the data folder")
    Path to = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "folder of the backups (default: beside the data folder)")
    @Nullable
    Path from;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "data folder that was backed up (default: the one of --to)")
    @Nullable
    Path data;

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "keys folder of the house (default: beside its data folder)")
    @Nullable
    Path keys;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "as \"2026-11-21 14:03:22\" on the agency's clock (default: the latest)")
    @Nullable
    String at;

    @Option(
            names = "--passphrase",
            paramLabel = "FILE",
            description = "holds the recovery passphrase, where the keys are lost")
    @Nullable
    Path passphrase;

    @Option(
            names = "--half",
            paramLabel = "PAPER",
            description = "file of one escrow half, where the keys are lost; give it twice")
    List<Path> halves = List.of();

    @Override
    public Integer call() throws IOException {
        long began = System.nanoTime();
        DataFolder target = DataFolder.at(to);
        DataFolder house = data == null ? target : DataFolder.at(data);
        var request = new RestoreRequest(
                from == null ? house.backups() : from,
                keys == null ? house.keys() : keys,
                target,
                at,
                passphrase == null ? null : new Identity.Passphrase(BackupCommand.phrase(passphrase)),
                texts());
        Restoring.Laid laid = new Restoring(request).restore(PgBinaries.ofProgram(Folders.home()));
        laid.badFiles().forEach(file -> System.out.println("The stored file " + file + " is missing or was altered."));
        try (var open = Opening.command(Folders.at(target.data()))) {
            Backups.Proved proved = open.getBean(Backups.class).proveRestored(laid.generation(), BackupCommand.actor());
            proved.findings().forEach(System.out::println);
            int bad = laid.badFiles().size() + proved.findings().size();
            System.out.println("restored=" + laid.reaches() + " backup=" + laid.generation() + " bytes=" + laid.bytes()
                    + " files=" + laid.files() + " rows=" + proved.rows() + " audit=" + proved.auditLines() + " lost="
                    + proved.lost() + " orders=" + proved.orders() + " bad=" + bad + " seconds="
                    + (System.nanoTime() - began) / 1_000_000_000);
            return bad == 0 ? 0 : 1;
        }
    }

    private List<String> texts() throws IOException {
        if (!halves.isEmpty() && halves.size() != 2) {
            throw new CannotRun("Two halves are needed: give --half twice.");
        }
        var texts = new java.util.ArrayList<String>();
        for (Path half : halves) {
            if (!Files.isReadable(half)) {
                throw new CannotRun("The half " + half + " can't be read.");
            }
            texts.add(Files.readString(half));
        }
        return texts;
    }
}
