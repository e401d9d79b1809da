package org.stationhouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.backup.CopyLoad;
import org.stationhouse.foundation.vault.box.Identity;
import org.stationhouse.foundation.vault.box.Identity.Passphrase;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.foundation.vault.postgres.Options;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "load",
        description = "Loads an export into an empty house, here or on an external PostgreSQL, or writes it as CSV.")
final class LoadCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Parameters(paramLabel = "DIR", description = "the export")
    Path from = Path.of("");

    @Option(names = "--key", paramLabel = "FILE", description = "X25519 private key in PEM that opens it")
    @Nullable
    Path key;

    @Option(names = "--passphrase", paramLabel = "FILE", description = "holds the passphrase that opens it")
    @Nullable
    Path passphrase;

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "keys folder of the house that was exported, to open what its records' keys close")
    @Nullable
    Path keys;

    @Option(names = "--csv", paramLabel = "DIR", description = "only write the tables there, in clear")
    @Nullable
    Path csv;

    @Override
    public Integer call() throws IOException {
        CopyLoad load = CopyLoad.isBackup(from)
                ? CopyLoad.ofBackup(from, keys == null ? folders.folder().keys() : keys, phrase())
                : CopyLoad.of(from, identity());
        CopyLoad.Loaded loaded = csv != null ? load.csv(csv) : into(load);
        loaded.badFiles()
                .forEach(file -> System.out.println("The stored file " + file + " is missing or was altered."));
        System.out.println("tables=" + loaded.tables() + " loaded=" + loaded.rows() + " files=" + loaded.files()
                + " bad=" + loaded.badFiles().size());
        return loaded.badFiles().isEmpty() ? 0 : 1;
    }

    private CopyLoad.Loaded into(CopyLoad load) throws IOException {
        DataFolder house = folders.folder();
        if (Files.exists(house.data()) && !empty(house.data())) {
            throw new CannotRun("The folder " + house.data() + " is not empty: name an empty folder to load into.");
        }
        try (Database database = folders.open(Options.Use.SERVE)) {
            return load.into(database, keys == null ? house.keys() : keys.toAbsolutePath());
        }
    }

    private static boolean empty(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.findAny().isEmpty();
        }
    }

    private Identity identity() {
        if (key != null) {
            return Identity.fromPem(key);
        }
        Identity phrase = phrase();
        if (phrase != null) {
            return phrase;
        }
        throw new CannotRun("Say what opens the export, with --key or --passphrase.");
    }

    private @Nullable Passphrase phrase() {
        return passphrase == null ? null : new Passphrase(BackupCommand.phrase(passphrase));
    }
}
