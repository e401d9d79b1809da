package org.stationhouse.backoffice.office.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.jurisdiction.local.Kept;
import org.stationhouse.foundation.jurisdiction.local.LocalCalendar;
import org.stationhouse.foundation.jurisdiction.local.LocalLaw;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.web.TakeOver;

/** An agency's own law comes out of a file, in years that no other test counts in: all of it or nothing, and once. */
@StationTest
class LayerImportTests {

    private static final String GOOD = """
            layer agency="Test City Police" state=CA
            value rule=ca.vc40206.5 item="fee.copy of citation" value=1.50 ordinance="Res. 2041-7" adopted=2041-05-01 from=2041-07-01 until=2041-12-31 why="Cost study 2041"
            closure from=2041-03-03 until=2041-03-04 why="The office moves, order 41-2"
            """;

    @Autowired
    LayerImport imports;

    @Autowired
    LocalLaw law;

    @Autowired
    LocalCalendar calendar;

    @Autowired
    TestDoor door;

    @TempDir
    Path folder;

    private TakeOver.Outcome load(String text) throws IOException {
        return imports.load(Files.writeString(folder.resolve("town.law"), text), Actor.console("test"));
    }

    private long standing() {
        return law.values().stream()
                        .map(Kept::said)
                        .filter(it -> it.why().contains("2041"))
                        .count()
                + calendar.days().stream()
                        .map(Kept::said)
                        .filter(it -> it.why().contains("41-2"))
                        .count();
    }

    @Test
    void aFileIsTakenOverOnceAndWhatContradictsItTakesNothing() throws IOException {
        assertThat(load(GOOD)).returns(2L, TakeOver.Outcome::loaded).returns(0L, TakeOver.Outcome::unchanged);
        assertThat(load(GOOD.replace("1.50", "1.5")))
                .returns(0L, TakeOver.Outcome::loaded)
                .returns(2L, TakeOver.Outcome::unchanged);
        assertThat(standing()).isEqualTo(2);

        String more = GOOD.replace("2041-7\"", "2041-8\"")
                .replace("closure", "closure from=2041-06-01 until=2041-06-02 why=\"Flood 2041\"\nclosure");
        assertThatThrownBy(() -> load(more))
                .isInstanceOf(CannotRun.class)
                .hasMessage(
                        "Nothing was taken over. town.law line 2: The agency has a value for this already; give that one a last day first.");
        assertThatThrownBy(
                        () -> load(
                                GOOD.replace("1.50", "1.50")
                                                .replace("until=2041-12-31 ", "")
                                                .replace("2041-07-01", "2042-01-01")
                                        + "value rule=ca.cpra.determination item=clock.primary value=11 ordinance=o adopted=2041-01-01 from=2041-01-01 why=later-2041\n"))
                .hasMessageContaining("town.law line 4: ");
        assertThatThrownBy(() -> load(GOOD.replace("state=CA", "state=OR")))
                .hasMessageContaining("the file is for an agency of OR, this agency's ORI is CA");
        assertThat(standing()).as("nothing of a refused file stands").isEqualTo(2);
    }

    @Test
    void onlyACommandTakesAFileOver() throws IOException {
        Path file = Files.writeString(folder.resolve("x.law"), GOOD);
        assertThatThrownBy(() -> imports.load(file, door.actor("administrator")))
                .hasMessageContaining("does not include this");
    }
}
