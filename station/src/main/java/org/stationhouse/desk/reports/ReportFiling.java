package org.stationhouse.desk.reports;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.CaseSight;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.backoffice.search.text.Passage;
import org.stationhouse.backoffice.search.text.Passages;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;

/** How reports stand in the search: by number, by names, plates, VINs and serial numbers, by place; those of a restricted case apart. */
@Component
class ReportFiling implements SearchKind {

    private final ReportStore reports;
    private final PartStore parts;
    private final SearchEntries index;
    private final Passages texts;
    private final Worklist worklist;
    private final CaseSight sight;

    ReportFiling(
            ReportStore reports,
            PartStore parts,
            SearchEntries index,
            Passages texts,
            Worklist worklist,
            CaseSight sight) {
        this.reports = reports;
        this.parts = parts;
        this.index = index;
        this.texts = texts;
        this.worklist = worklist;
        this.sight = sight;
    }

    @Override
    public String kind() {
        return Report.KIND;
    }

    @Override
    public String word() {
        return "reports.report";
    }

    @Override
    public String right() {
        return ReportBook.READ;
    }

    @Override
    public boolean narrated() {
        return true;
    }

    @Override
    public String path(PublicRef ref) {
        return "/reports/" + ref;
    }

    /** Files the report with its sections, or files it anew after a change; its tasks go with it. */
    void file(Report report) {
        String here = report.filedAs();
        String away = here.equals(Report.KIND) ? Report.GUARDED : Report.KIND;
        index.remove(away, report.ref());
        worklist.refiled(away, here, report.ref());
        ReportSaid said = report.said();
        var keys = new ArrayList<SearchKey>(List.of(new SearchKey.Number(report.number())));
        said.people().stream()
                .map(it -> it.said().name())
                .filter(it -> !ReportRules.unknown(it))
                .distinct()
                .forEach(it -> keys.add(new SearchKey.Name(it)));
        for (ReportSaid.Vehicle it : said.vehicles()) {
            if (it.said().plate() != null) {
                keys.add(new SearchKey.Alias(it.said().plate().text()));
            }
            if (it.said().vin() != null) {
                keys.add(new SearchKey.Alias(it.said().vin().text()));
            }
        }
        for (ReportSaid.Property it : said.property()) {
            if (it.serial() != null) {
                keys.add(new SearchKey.Alias(it.serial()));
            }
        }
        if (said.place() != null) {
            keys.add(new SearchKey.Address(Place.of(said.place())));
        }
        index.put(new SearchEntry(
                here, report.ref(), report.number(), report.about(), said.place(), report.madeAt(), keys));
        texts.put(
                report.ref(),
                List.of(new Passage(
                        here,
                        report.ref(),
                        "narrative",
                        "reports.report.narrative",
                        report.madeAt(),
                        report.author().name(),
                        said.narrative())));
    }

    /** In the transaction in which a case is restricted or lifted its reports are filed anew. */
    @EventListener
    void refile(RestrictedCases.Changed changed) {
        List<Report> all = reports.ofJacket(changed.jacket());
        if (all.isEmpty()) {
            return;
        }
        boolean guarded = sight.restricted(all.getFirst().inCase().ref());
        if (guarded != all.getFirst().inCase().restricted()) {
            reports.updateGuarded(changed.jacket(), guarded);
            reports.ofJacket(changed.jacket()).forEach(it -> file(parts.filled(it)));
        }
    }
}
