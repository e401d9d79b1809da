package org.stationhouse.desk.reports.distribution;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.springframework.stereotype.Component;
import org.stationhouse.desk.reports.Report;
import org.stationhouse.desk.reports.ReportShelf;
import org.stationhouse.desk.reports.kind.Kinds;
import org.stationhouse.foundation.paper.Papers;
import org.stationhouse.foundation.web.HomePart;

/** Makes the bytes of a packet, in the version of the paper that its recipient gets. */
@Component
class PacketPress {

    private final ReportShelf shelf;
    private final Kinds kinds;
    private final Papers papers;

    PacketPress(ReportShelf shelf, Kinds kinds, Papers papers) {
        this.shelf = shelf;
        this.kinds = kinds;
        this.papers = papers;
    }

    /** @param by who it says has printed it */
    byte[] pdf(Report report, Recipient.Copy copy, String by) {
        return switch (copy) {
            case FULL -> shelf.pdf(report, by);
            case FACE -> face(report, by);
        };
    }

    private byte[] face(Report report, String by) {
        var out = new StringOutput();
        JtefacepaperGenerated.render(
                new OwaspHtmlTemplateOutput(out),
                HomePart.FORMS,
                papers.paper(Locale.ENGLISH, by),
                report,
                kinds.of(report.kind()));
        return papers.pdf(out.toString());
    }

    static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
