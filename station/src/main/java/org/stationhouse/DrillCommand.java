package org.stationhouse;

import java.util.concurrent.Callable;
import org.stationhouse.foundation.vault.Backups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "drill",
        description = "Makes a backup, restores it into a scratch folder, compares everything and signs a report.")
final class DrillCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Override
    public Integer call() {
        try (var house = Opening.command(folders)) {
            Backups.Drilled drilled = house.getBean(Backups.class).drill(BackupCommand.actor());
            System.out.println(drilled.report());
            System.out.println("passed=" + drilled.passed() + " findings="
                    + drilled.findings().size() + " restore="
                    + drilled.restore().toSeconds());
            return drilled.passed() ? 0 : 1;
        }
    }
}
