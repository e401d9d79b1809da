package org.stationhouse.foundation.vault.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stationhouse.Child;
import org.stationhouse.OwnProcesses;
import org.stationhouse.Seed;
import org.stationhouse.TestFolder;

/**
 * A real house on a small disk of its own that fills, for database, files and archive in turn (SECURITY goal R5). Each runs in a process
 * with mounts of its own, so nothing stays mounted whatever happens, and an ordinary user may do it where the kernel lets him.
 */
@OwnProcesses
class FullDiskTests {

    private static final List<String> APART = System.getProperty("user.name").equals("root")
            ? List.of("unshare", "--mount", "--propagation", "private")
            : List.of("unshare", "--user", "--map-root-user", "--mount");

    @ParameterizedTest
    @EnumSource(SmallDisk.Holds.class)
    void theHouseIsReadOnlyAtTheMarginLosesNothingAndGoesOnByItself(SmallDisk.Holds what) throws IOException {
        Assumptions.assumeTrue(mayMount(), "this machine lets nobody mount a small disk");
        var folder = TestFolder.fresh("disk");
        try (var house = Child.brief(
                APART,
                FullDiskHouse.class,
                what.name(),
                folder.data().toString(),
                Integer.toString(Seed.times(1, 10)))) {
            System.out.println("disk " + what + house.awaits("disk " + what, Seed.times(5, 15)));
            assertThat(house.exit()).isZero();
        }
    }

    private static boolean mayMount() throws IOException {
        Path at = Files.createDirectories(TestFolder.fresh("mount").data());
        var command = new ArrayList<>(APART);
        command.addAll(List.of("mount", "-t", "tmpfs", "tmpfs", at.toString()));
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
