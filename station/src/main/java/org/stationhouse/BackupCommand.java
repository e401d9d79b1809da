package org.stationhouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Backups;
import org.stationhouse.foundation.vault.CannotRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "backup", description = "Makes a backup now, while the server serves or without it.")
final class BackupCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Option(
            names = "--set-passphrase",
            paramLabel = "FILE",
            description =
                    "sets the passphrase in this file as the one that opens the backups when the keys folder is lost")
    @Nullable
    Path passphrase;

    @Override
    public Integer call() {
        try (var house = Opening.command(folders)) {
            var backups = house.getBean(Backups.class);
            if (passphrase != null) {
                backups.setPassphrase(phrase(passphrase), actor());
            }
            Backups.Made made = backups.backUp(actor());
            System.out.println("backup=" + made.id() + " bytes=" + made.bytes() + " files=" + made.files() + " seconds="
                    + made.took().toSeconds());
            return 0;
        }
    }

    static char[] phrase(Path file) {
        try {
            return Files.readString(file).strip().toCharArray();
        } catch (IOException e) {
            throw new CannotRun("The passphrase file " + file + " can't be read.", e);
        }
    }

    static Actor actor() {
        return Actor.console(System.getProperty("user.name", "unknown"));
    }
}
