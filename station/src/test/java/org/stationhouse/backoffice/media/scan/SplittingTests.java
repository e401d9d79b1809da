package org.stationhouse.backoffice.media.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.stationhouse.foundation.kernel.PublicRef;

/** A scanned document is cut where its cover sheets lie; what is typed about pages is taken or refused as a whole. */
class SplittingTests {

    @Test
    void pagesBehindACoverSheetAreItsOwn() throws IOException {
        var one = PublicRef.fresh();
        var other = PublicRef.fresh();
        for (boolean turned : new boolean[] {false, true}) {
            byte[] scan = Scans.document(turned, "stray", one, "a", "b", other, "c", one);
            try (var document = Loader.loadPDF(scan)) {
                assertThat(Splitting.split(document))
                        .isEqualTo(new Splitting.Found(
                                7,
                                List.of(
                                        new Splitting.Cut(one, List.of(3, 4)),
                                        new Splitting.Cut(other, List.of(6)),
                                        new Splitting.Cut(one, List.of())),
                                List.of(1)));
            }
        }
    }

    @Test
    void aPartCarriesNothingOfTheOtherPages() throws IOException {
        try (var document = Loader.loadPDF(Scans.document(false, "alpha", "beta", "gamma"))) {
            byte[] part = Splitting.cut(document, PageOrder.of("3 1r"));
            try (var cut = Loader.loadPDF(part)) {
                assertThat(cut.getNumberOfPages()).isEqualTo(2);
                assertThat(cut.getPage(0).getRotation()).isZero();
                assertThat(cut.getPage(1).getRotation()).isEqualTo(90);
                assertThat(cut.getPage(0).getMediaBox().getHeight()).isEqualTo(792);
                assertThat(new PDFTextStripper().getText(cut)).isBlank();
            }
        }
    }

    @Test
    void pagesAreTypedInTheirOrder() {
        assertThat(PageOrder.typed("4 5r, 7u 6l", 7).map(PageOrder::text)).contains("4 5r 7u 6l");
        assertThat(PageOrder.typed(" 1 ", 1).map(PageOrder::numbers)).contains(List.of(1));
        for (String wrong : List.of("", "0", "8", "1 1", "1 1r", "1x", "r", "1rr", "-1", "1-3", "1 a", "999999")) {
            assertThat(PageOrder.typed(wrong, 7)).as(wrong).isEmpty();
        }
    }
}
