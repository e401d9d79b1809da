package org.stationhouse.desk.reports;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.desk.reports.edition.Changes;
import org.stationhouse.desk.reports.edition.Edition;
import org.stationhouse.desk.reports.edition.Editions;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.NoSuch;

/** Two versions of a report side by side. */
@Controller
class VersionPages {

    private final ReportBook book;
    private final Editions editions;

    VersionPages(ReportBook book, Editions editions) {
        this.book = book;
        this.editions = editions;
    }

    /** @param from the earlier one, 0 for the one before @param to the later one, 0 for the last */
    @GetMapping("/reports/{ref}/versions")
    @Needs(ReportBook.READ)
    String versions(
            @PathVariable PublicRef ref,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            Model model,
            Actor actor) {
        Report report = book.read(ref, actor).orElseThrow(NoSuch::new).report();
        List<Edition> all = editions.of(report);
        int last = to < 1 || to > all.size() ? all.size() : to;
        int first = from < 1 || from >= last ? Math.max(1, last - 1) : from;
        boolean two = all.size() > 1;
        model.addAttribute("report", report);
        model.addAttribute("all", all);
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        model.addAttribute("changes", two ? Changes.between(all.get(first - 1), all.get(last - 1)) : Map.of());
        return "desk/reports/versions";
    }
}
