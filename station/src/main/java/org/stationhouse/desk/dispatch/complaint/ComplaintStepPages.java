package org.stationhouse.desk.dispatch.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
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

/** A complaint, and what the counter does with it. {@link HandlingPages} has the rest. */
@Controller
class ComplaintStepPages {

    private static final String STEP = "dispatch.complaint.step";

    /** What the browser sends to hand it over. @param office of the city or another agency, and whom there */
    record OfficeForm(
            @NotBlank @Size(max = Complaint.LONGEST_LINE) @Pattern(regexp = ComplaintForm.NO_CONTROL)
            String office,

            Integer version) {

        OfficeForm {
            office = office == null ? "" : office;
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends when the complainant got his receipt. @param how it got to him */
    record ReceiptForm(
            @NotBlank @Size(max = Complaint.LONGEST_LINE) @Pattern(regexp = ComplaintForm.NO_CONTROL)
            String how,

            Integer version) {

        ReceiptForm {
            how = how == null ? "" : how;
            version = version == null ? 0 : version;
        }
    }

    private final ComplaintDesk desk;
    private final ComplaintView view;

    ComplaintStepPages(ComplaintDesk desk, ComplaintView view) {
        this.desk = desk;
        this.view = view;
    }

    @GetMapping("/complaints/{ref}")
    @Needs("dispatch.complaint.read")
    String show(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        return view.show(ref, model, actor, locale);
    }

    @PostMapping("/complaints/{ref}/hand")
    @Needs(STEP)
    String hand(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("handing") OfficeForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        boolean done = Attempt.done(
                errors,
                ComplaintPages.CHANGED,
                () -> desk.handOver(ref, form.version(), form.office().strip(), actor));
        return done ? view.after(ref, actor) : show(ref, model, actor, locale);
    }

    @PostMapping("/complaints/{ref}/receipt")
    @Needs(STEP)
    String receipt(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("receipting") ReceiptForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        boolean done = Attempt.done(
                errors,
                ComplaintPages.CHANGED,
                () -> desk.receipt(ref, form.version(), form.how().strip(), actor));
        return done ? view.after(ref, actor) : show(ref, model, actor, locale);
    }
}
