package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.stationhouse.FilledHouse;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.staff.Rights;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every paper that the program prints is fit for the archive (PDF/A-2a) and for a screen reader (PDF/UA-1), by veraPDF. */
@StationTest
@Order(RunOrder.WHOLE_HOUSE)
class EveryPaperTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    Rights rights;

    @Autowired
    FilledHouse house;

    @LocalServerPort
    int port;

    @Test
    void everyPaperIsFitForTheArchive() {
        house.fill();
        List<Visitor> visitors =
                Visitors.all(rights).map(role -> new Visitor(port, role)).toList();
        List<Mapping> mappings = Mapping.all(handlers);
        Addresses addresses = Addresses.ofTheFilledHouse(port, mappings, rights);
        var papers = new TreeMap<String, List<String>>();
        for (Mapping page : mappings) {
            if (page.get()) {
                String address = addresses.real(page).orElseGet(() -> Addresses.made(page));
                printed(address, visitors).ifPresent(pdf -> papers.put(page.path(), faults(pdf)));
            }
        }
        List<Path> templates = Checkout.files(Checkout.HOUSE, "paper.jte");
        System.out.println("papers: printed=" + papers.keySet() + " templates=" + templates.size());

        assertThat(papers.values()).allSatisfy(faults -> assertThat(faults).isEmpty());
        assertThat(papers).as("every paper template was printed").hasSizeGreaterThanOrEqualTo(templates.size());
    }

    @Test
    void anUnfitPaperIsFound() {
        assertThat(faults("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)))
                .isNotEmpty();
    }

    private static Optional<byte[]> printed(String address, List<Visitor> visitors) {
        for (Visitor visitor : visitors) {
            var answer = visitor.get(address);
            if (answer.status() == 200 && answer.type().startsWith("application/pdf")) {
                return Optional.of(answer.bytes());
            }
        }
        return Optional.empty();
    }

    private static List<String> faults(byte[] pdf) {
        var faults = new ArrayList<String>();
        faults.addAll(PaperCheck.faults(pdf, PDFAFlavour.PDFA_2_A));
        faults.addAll(PaperCheck.faults(pdf, PDFAFlavour.PDFUA_1));
        return faults;
    }
}
