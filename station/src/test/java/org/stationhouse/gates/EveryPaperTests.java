package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
        List<Visitor> visitors = Visitors.at(port, rights);
        List<Mapping> mappings = Mapping.all(handlers);
        Addresses addresses = Addresses.ofTheFilledHouse(port, mappings, rights, house);
        var papers = new TreeMap<String, List<String>>();
        for (Mapping page : mappings) {
            if (page.get()) {
                String address = addresses.real(page).orElseGet(() -> Addresses.made(page));
                printed(address, visitors).ifPresent(pdf -> papers.put(page.path(), faults(pdf)));
            }
        }
        System.out.println("papers: printed=" + papers.keySet());

        assertThat(papers.values()).allSatisfy(faults -> assertThat(faults).isEmpty());
        assertThat(papers).as("papers of the filled house").hasSizeGreaterThan(2);
    }

    /** Those too whose page needs a question or a state that the walk does not bring. */
    @Test
    void everyTemplateFilledIsFitForTheArchive() {
        var filled = new TreeMap<String, List<String>>();
        PaperFieldsTests.specimens().stream()
                .filter(it -> it.written() == null && it.paper().endsWith("paper"))
                .forEach(it -> filled.put(it.paper() + ".jte", faults(it.pdf(true))));

        assertThat(filled.values()).allSatisfy(faults -> assertThat(faults).isEmpty());
        assertThat(filled.keySet())
                .as("every paper template was printed")
                .containsAll(Checkout.files(Checkout.HOUSE, "paper.jte").stream()
                        .map(file -> Checkout.HOUSE.relativize(file).toString())
                        .toList());
    }

    @Test
    void anUnfitPaperIsFound() {
        assertThat(faults("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)))
                .isNotEmpty();
    }

    /** The paper at an address, by the first who may print it; empty when something else is there. */
    private static Optional<byte[]> printed(String address, List<Visitor> visitors) {
        for (Visitor visitor : visitors) {
            var answer = visitor.get(address);
            if (answer.status() == 200) {
                return Optional.of(answer)
                        .filter(it -> it.type().startsWith("application/pdf"))
                        .map(Visitor.Answer::bytes);
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
