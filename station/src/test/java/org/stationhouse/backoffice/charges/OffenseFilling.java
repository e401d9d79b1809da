package org.stationhouse.backoffice.charges;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.foundation.kernel.Actor;

/** Sections of a state's table, one with two versions and one that has ended, for the gates over all pages. */
@Component
class OffenseFilling implements Filling {

    private static final String TABLE = """
        Statute,Description,Level,NIBRS,Effective Date,End Date,Note
        99901(a) PC,Selling <i>purple</i> smoke & mirrors,F,90Z,2015-01-01,2019-12-31,
        99901(a) PC,"Selling ""purple"" smoke & mirrors",W,90Z,2020-01-01,,Misdemeanor where <b>nobody</b> looks
        99902 PC,O'Neil's section,M,,,,
        99903/99902 PC,A section that has ended,I,90Z,,2001-12-31,
        """;

    private final OffenseImport imports;

    OffenseFilling(OffenseImport imports) {
        this.imports = imports;
    }

    @Override
    public void fill(Actors actors) {
        try {
            Path folder = Files.createTempDirectory("table");
            Path file = Files.writeString(folder.resolve("state & county.csv"), TABLE);
            imports.load(file, Actor.console("test"));
            Files.delete(file);
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> records() {
        return List.of("/offenses/CA/PC/99901(a)", "/offenses/CA/PC/99903~99902", "/offenses/CA/PC/459");
    }
}
