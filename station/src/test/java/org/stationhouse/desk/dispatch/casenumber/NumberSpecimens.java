package org.stationhouse.desk.dispatch.casenumber;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.foundation.kernel.CaseNumber;

class NumberSpecimens implements Specimens {

    private static final String PAPER = "desk/dispatch/casenumber/cardpaper";

    private static NumberCard card(@Nullable String officer, @Nullable String unit, String phone) {
        return new NumberCard(
                CaseNumber.of("26-000777"),
                LocalDate.of(2026, 11, 20),
                new PlainWords.Said("Bicycle theft", "Robo de bicicleta"),
                officer,
                unit,
                new CardText(
                        phone,
                        "To add something, call us.",
                        "Para agregar algo, llámenos.",
                        "For a copy, come to the counter.",
                        "Para una copia, venga a la ventanilla.",
                        1));
    }

    @Override
    public List<Specimen> all() {
        return List.of(
                Specimen.filled(
                        PAPER,
                        Map.of("card", card("Kim, Dana", "2A12", "(916) 555-0100")),
                        Map.ofEntries(
                                Map.entry("number", "26-000777"),
                                Map.entry("agency", "Sample Police Department"),
                                Map.entry("day", "Date 11/20/2026"),
                                Map.entry("dayEs", "Fecha 11/20/2026"),
                                Map.entry("about", "Bicycle theft"),
                                Map.entry("aboutEs", "Robo de bicicleta"),
                                Map.entry("officer", "Taken by Kim, Dana unit 2A12"),
                                Map.entry("officerEs", "Atendido por Kim, Dana unidad 2A12"),
                                Map.entry("phone", "Phone (916) 555-0100"),
                                Map.entry("phoneEs", "Teléfono (916) 555-0100"),
                                Map.entry("adding", "To add something, call us."),
                                Map.entry("addingEs", "Para agregar algo, llámenos."),
                                Map.entry("copies", "For a copy, come to the counter."),
                                Map.entry("copiesEs", "Para una copia, venga a la ventanilla."),
                                Map.entry("keepEs", "Guarde esta tarjeta."),
                                Map.entry("party", "Lopez, Ana"),
                                Map.entry("partyPhone", "555-1212"),
                                Map.entry("place", "6360 Fountain Sq"),
                                Map.entry("narrative", "Window at the rear is open."),
                                Map.entry("callNumber", "C26-"),
                                Map.entry("code", "488"),
                                Map.entry("account", "dkim"))),
                Specimen.filled(PAPER, Map.of("card", card(null, "2A12", "")), Map.of("unit", "Taken by unit 2A12")));
    }
}
