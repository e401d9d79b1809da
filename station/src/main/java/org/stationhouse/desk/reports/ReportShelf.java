package org.stationhouse.desk.reports;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.desk.reports.kind.Kinds;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.paper.Papers;
import org.stationhouse.foundation.web.HomePart;

/** Whole reports and their paper for the parts of this room, which ask themselves who may know of them. */
@Component
public class ReportShelf {

    private final ReportStore reports;
    private final ReportListStore lists;
    private final PartStore parts;
    private final Kinds kinds;
    private final Papers papers;

    ReportShelf(ReportStore reports, ReportListStore lists, PartStore parts, Kinds kinds, Papers papers) {
        this.reports = reports;
        this.lists = lists;
        this.parts = parts;
        this.kinds = kinds;
        this.papers = papers;
    }

    public Optional<Report> find(PublicRef ref) {
        return reports.find(ref).map(parts::filled);
    }

    /** Those filed last of which the reader may know, newest first. @param most at most so many */
    public List<Report> lastFiled(int most, Actor actor) {
        return lists.lastFiled(most, actor.account()).stream()
                .map(parts::filled)
                .toList();
    }

    /** SQL: whether the account {@code :account} may know of a report. @param ref SQL of its reference */
    public static String knownSql(String ref) {
        return "reports.lets_know_report(%s, :account)".formatted(ref);
    }

    /** The report on paper as the page prints it. @param by who it says has printed it */
    public byte[] pdf(Report report, String by) {
        var out = new StringOutput();
        JtereportpaperGenerated.render(
                new OwaspHtmlTemplateOutput(out),
                HomePart.FORMS,
                papers.paper(Locale.ENGLISH, by),
                report,
                kinds.of(report.kind()));
        return papers.pdf(out.toString());
    }
}
