package org.stationhouse.backoffice.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;

/** The reports of a case, and the note that one came on paper. */
@Controller
class ReportPages {

    private static final String RECEIVE = "cases.report.receive";
    private static final String ELSEWHERE = "cases.report.elsewhere";

    /** What the browser sends when a report came on paper. */
    record PaperForm(
            @NotBlank @Size(max = Report.LONGEST_TITLE) @Pattern(regexp = "\\P{Cc}*")
            String title,

            @NotBlank @Size(max = Report.LONGEST_AUTHOR) @Pattern(regexp = "\\P{Cc}*")
            String author) {}

    /** What the browser sends to take a note back. */
    record UnreportForm(
            @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cc}*")
            String why) {}

    private final PaperReports reports;

    ReportPages(PaperReports reports) {
        this.reports = reports;
    }

    @GetMapping("/cases/{ref}/reports")
    @Needs("cases.jacket.read")
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        model.addAttribute("whole", reports.read(ref, actor).orElseThrow(NoSuch::new));
        return "backoffice/cases/reports";
    }

    @PostMapping("/cases/{ref}/reports")
    @Needs(RECEIVE)
    String receive(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("receiving") PaperForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(
                errors,
                ELSEWHERE,
                () -> reports.receive(ref, form.title().strip(), form.author().strip(), actor));
        return done ? "redirect:/cases/" + ref + "/reports" : show(ref, model, actor);
    }

    @PostMapping("/cases/{ref}/reports/{report}/back")
    @Needs(RECEIVE)
    String takeBack(
            @PathVariable PublicRef ref,
            @PathVariable PublicRef report,
            @Valid @ModelAttribute("unreporting") UnreportForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(
                errors,
                ELSEWHERE,
                () -> reports.takeBack(ref, report, form.why().strip(), actor));
        return done ? "redirect:/cases/" + ref + "/reports" : show(ref, model, actor);
    }
}
