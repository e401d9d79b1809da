package org.stationhouse.desk.dispatch.imports;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Imports in every standing, one with headings that were explained and one that asks. */
@Component
@Order(95)
class ImportFilling implements Filling {

    private static final String HEAD = "id,time,location,latitude,longitude,district,nature,status\n";

    private final Importing importing;
    private final ImportDesk desk;
    private final MappingDesk mappings;
    private final CallDesk calls;
    private final UndoStore brought;
    private List<String> records = List.of();

    ImportFilling(Importing importing, ImportDesk desk, MappingDesk mappings, CallDesk calls, UndoStore brought) {
        this.importing = importing;
        this.desk = desk;
        this.mappings = mappings;
        this.calls = calls;
        this.brought = brought;
    }

    private static String rows(int first) {
        return HEAD + first + ",2018-05-01 00:10:28,1 <Sample> & St,43.1,-87.9,4,<NOISE> & so,Advised\n" + (first + 1)
                + ",2018-05-01 00:11:28,2 Sample St,,,4,NOISE,Advised\n<" + first + "> & half a row\n";
    }

    @Override
    public void fill(Actors actors) {
        Actor sergeant = actors.as("supervisor");
        ImportRun done = importing.loaded("calls <2018> & so.csv", rows(899_000_001), sergeant);
        ImportRun looked = importing.looked("more <calls>.csv", rows(899_000_011), sergeant);
        ImportRun back = importing.loaded("wrong <year>.csv", rows(899_000_021), sergeant);
        calls.note(brought.brought(back.id(), 0, 1).getFirst().ref(), "Seen <again> & so.", null, sergeant);
        importing.undone(back, "The <wrong> & year", sergeant);
        PublicRef asks =
                importing.brought("other <log>.csv", "<nr> & so,when,what,where\n<9>,soon,NOISE,Here\n", sergeant);
        ImportRun broken = importing.looked("broken <paper>.pdf", "%PDF-1.7 <broken>", sergeant);
        ImportRun dropped = importing.looked("Dropped <2018>.csv", rows(899_000_031), sergeant);
        desk.drop(dropped.ref(), dropped.version(), sergeant);
        PublicRef mapping = mappings.explain(
                List.of("<kind>", "<nr>", "<when>"),
                0,
                new Mapping.Said(
                        "<OAK> & CO",
                        Map.of(
                                CsvLog.Part.NUMBER, "<nr>",
                                CsvLog.Part.TIME, "<when>",
                                CsvLog.Part.NATURE, "<kind>"),
                        TimePattern.ISO),
                null,
                sergeant);
        records = List.of(
                "/imports/" + done.ref(),
                "/imports/" + done.ref() + "/progress",
                "/imports/" + done.ref() + "/undo",
                "/imports/" + looked.ref(),
                "/imports/" + back.ref(),
                "/imports/" + asks,
                "/imports/" + asks + "/headings",
                "/imports/" + broken.ref(),
                "/imports/headings/" + mapping);
    }

    @Override
    public List<String> records() {
        return records;
    }
}
