package org.stationhouse.desk.dispatch.casenumber;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.stationhouse.Specimen;
import org.stationhouse.foundation.kernel.CaseNumber;

/** Whatever an agency writes on its card, it stays above the line where the card is cut. */
class CardFitsTests {

    private static final double CUT = 5.5 * 72;

    private static String sentence(String word) {
        return (word + " ").repeat(CardText.LONGEST_TEXT).substring(0, CardText.LONGEST_TEXT - 3) + "end";
    }

    @Test
    void theLongestWordsStandAboveTheCut() throws IOException {
        var card = new NumberCard(
                CaseNumber.of("26-1234567"),
                LocalDate.of(2026, 11, 20),
                new PlainWords.Said("Trespassing and tampering with a vehicle", "Daño o manipulación de un vehículo"),
                "Featherstonehaugh-Vanderbilt, Bartholomew Montgomery",
                "2A12",
                new CardText(
                        "x".repeat(CardText.LONGEST_PHONE),
                        sentence("whenever"),
                        sentence("comuníquese"),
                        sentence("counter"),
                        sentence("ventanilla"),
                        1));
        byte[] pdf = Specimen.filled("desk/dispatch/casenumber/cardpaper", Map.of("card", card), Map.of())
                .pdf(true);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var areas = new PDFTextStripperByArea();
            areas.addRegion("left", new Rectangle2D.Double(0, 0, 306, CUT));
            areas.addRegion("right", new Rectangle2D.Double(306, 0, 306, CUT));
            areas.addRegion("below", new Rectangle2D.Double(0, CUT - 14, 612, 792 - CUT + 14));
            areas.extractRegions(document.getPage(0));
            assertThat(areas.getTextForRegion("below")).isBlank();
            assertThat(areas.getTextForRegion("left").replaceAll("\\s+", " "))
                    .contains("26-1234567", "end Keep this card. Your insurance company may ask for the number.");
            assertThat(areas.getTextForRegion("right").replaceAll("\\s+", " "))
                    .contains("26-1234567", "Guarde esta tarjeta. Su compañía de seguros puede pedirle el número.");
        }
    }
}
