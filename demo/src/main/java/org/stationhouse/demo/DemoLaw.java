package org.stationhouse.demo;

import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.office.law.LayerImport;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.law.LawBook;
import org.stationhouse.foundation.jurisdiction.local.LayerFile;
import org.stationhouse.foundation.kernel.Actor;

/** The own law of the invented agency: the sample file of the program. */
@Component
class DemoLaw {

    private static final String SAMPLE = "sample-agency.law";

    private final LawBook book;
    private final LayerImport layer;

    DemoLaw(LawBook book, LayerImport layer) {
        this.book = book;
        this.layer = layer;
    }

    void fill(Agency agency) {
        layer.load(LayerFile.read(SAMPLE, book.text(SAMPLE)), agency, Actor.console("demo"));
    }
}
