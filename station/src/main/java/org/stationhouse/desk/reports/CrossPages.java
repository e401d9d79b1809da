package org.stationhouse.desk.reports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;

/** The cross-reports on the page of their report: made, or not needed. */
@Controller
class CrossPages {

    private static final String FORM = "[A-Z_]{2,30}";

    /** @param crossed which @param number under which the other side has it */
    record MadeForm(
            @NotBlank @Pattern(regexp = FORM) String crossed,

            @NotBlank @Size(max = 60) @Pattern(regexp = ReportRows.NO_CONTROL)
            String number,

            Integer version) {

        MadeForm {
            crossed = crossed == null ? "" : crossed;
            number = number == null ? "" : number.strip();
            version = version == null ? 0 : version;
        }
    }

    /** @param dropped which @param whyNot why it is not to be made */
    record NotNeededForm(
            @NotBlank @Pattern(regexp = FORM) String dropped,

            @NotBlank @Size(max = Report.LONGEST_WHY) @Pattern(regexp = ReportRows.NO_CONTROL)
            String whyNot,

            Integer version) {

        NotNeededForm {
            dropped = dropped == null ? "" : dropped;
            whyNot = whyNot == null ? "" : whyNot.strip();
            version = version == null ? 0 : version;
        }
    }

    private final CrossDesk desk;
    private final ReviewPages pages;

    CrossPages(CrossDesk desk, ReviewPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @PostMapping("/reports/{ref}/cross")
    @Needs(ReportDesk.WRITE)
    String made(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("crossing") MadeForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return Attempt.done(
                        errors,
                        ReportPages.CHANGED,
                        () -> desk.made(ref, form.version(), form.crossed(), form.number(), actor))
                ? "redirect:/reports/" + ref
                : pages.show(ref, model, actor, locale);
    }

    @PostMapping("/reports/{ref}/cross/not-needed")
    @Needs(ReviewDesk.SUPERVISE)
    String notNeeded(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("waiving") NotNeededForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return Attempt.done(
                        errors,
                        ReportPages.CHANGED,
                        () -> desk.notNeeded(ref, form.version(), form.dropped(), form.whyNot(), actor))
                ? "redirect:/reports/" + ref
                : pages.show(ref, model, actor, locale);
    }
}
