package org.stationhouse.desk.dispatch.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.desk.dispatch.imports.CsvLog.Part;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Headings are explained once: the next file is recognized, in the browser and by the command. */
@StationTest
class MappingTests {

    private static final Map<Part, String> COLUMNS =
            Map.of(Part.NUMBER, "ev", Part.TIME, "opened", Part.NATURE, "kind of thing", Part.PLACE, "spot");

    @TempDir
    Path folder;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Importing importing;

    @Autowired
    CallImport command;

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportBook book;

    @Autowired
    MappingDesk mappings;

    @Autowired
    JdbcClient sql;

    private Actor sergeant = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        sergeant = door.actor("supervisor");
    }

    @Test
    void whatWasExplainedOnceIsRecognizedFromThenOn() throws IOException {
        String log = "Ev,Opened,Kind of thing,Spot,Extra\n"
                + "M1,3/14/2021 21:05,NOISE,1 Main St,x\n"
                + "M2,3/15/2021 1:05,THEFT,2 Main St,y\n";
        Path file = Files.writeString(folder.resolve("Log other.csv"), log);
        assertThatThrownBy(() -> command.load(file, Actor.console("test")))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("Logs of calls");
        ImportRun asks = importing.looked("Log other.csv", log, sergeant);
        assertThat(asks.state()).isEqualTo(ImportRun.State.ASKING);
        assertThatThrownBy(() -> desk.load(asks.ref(), asks.version(), sergeant))
                .isInstanceOf(Refusal.class);
        Sample sample = book.sample(asks).orElseThrow();
        assertThat(sample.headings().names()).containsExactly("ev", "opened", "kind of thing", "spot", "extra");
        List<String> headings = sample.headings().sorted();
        var said = new Mapping.Said("OAKVILLE", COLUMNS, TimePattern.SLASHES_MINUTE);
        assertThatThrownBy(() -> mappings.explain(headings, 0, said, sample, door.actor("prt1")))
                .isInstanceOf(Refusal.class);
        PublicRef ref = mappings.explain(headings, 0, said, sample, sergeant);
        desk.look(asks.ref(), asks.version(), sergeant);
        ImportRun looked = importing.settled(asks.ref());

        assertThat(looked.figures()).isEqualTo(new ImportRun.Figures(2, 0, 0, 0));
        assertThat(looked.system()).isEqualTo("OAKVILLE");
        assertThat(command.load(file, Actor.console("test")).loaded()).isEqualTo(2);
        String turned = "opened,extra,spot,ev,kind of thing\n"
                + "3/14/2021 21:05,x,1 Main St,M1,NOISE\n"
                + "3/16/2021 0:01,z,3 Main St,M3,NOISE\n";
        assertThat(importing.looked("Log turned.csv", turned, sergeant).figures())
                .as("another order of columns is the same log")
                .isEqualTo(new ImportRun.Figures(1, 0, 0, 1));
        putRight(headings, said, ref, log);
    }

    private void putRight(List<String> headings, Mapping.Said was, PublicRef ref, String log) {
        var said = new Mapping.Said(
                "OAKVILLE",
                Map.of(
                        Part.NUMBER,
                        "ev",
                        Part.TIME,
                        "opened",
                        Part.NATURE,
                        "kind of thing",
                        Part.PLACE,
                        "spot",
                        Part.STATUS,
                        "extra"),
                was.pattern());
        assertThatThrownBy(() -> mappings.explain(headings, 0, said, null, sergeant))
                .isInstanceOf(SomeoneElseSaved.class);
        assertThat(mappings.explain(headings, 1, said, null, sergeant)).isEqualTo(ref);
        assertThat(mappings.read(ref, sergeant)).returns(2, Mapping::version).returns(said, Mapping::said);
        assertThat(importing.looked("Log other.csv", log, sergeant).figures())
                .as("an explanation that is put right makes no row another one")
                .isEqualTo(new ImportRun.Figures(0, 0, 0, 2));
        assertThat(sql.sql("select count(*) from vault.audit_line where verb = 'dispatch.import.map' and :ref ="
                                + " any(refs)")
                        .param("ref", ref)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }
}
