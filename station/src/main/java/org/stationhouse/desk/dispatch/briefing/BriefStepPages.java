package org.stationhouse.desk.dispatch.briefing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.backoffice.master.HotFile;
import org.stationhouse.backoffice.master.HotWarnings;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;

/** A short record, and what becomes of it. */
@Controller
class BriefStepPages {

    private static final String STEP = "dispatch.brief.step";

    /** What the browser sends when it is done. */
    record DidForm(
            @NotBlank @Size(max = Brief.LONGEST_WORDS) @Pattern(regexp = BriefForm.NO_CONTROL)
            String did,

            Integer version) {

        DidForm {
            did = did == null ? "" : did;
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to have it told again. @param until last day, a date as typed */
    record RenewForm(@NotBlank @Size(max = 40) String until, Integer version) {

        RenewForm {
            until = until == null ? "" : until;
            version = version == null ? 0 : version;
        }
    }

    private final BriefDesk desk;
    private final BriefBook book;
    private final BriefDays days;
    private final Meant meant;
    private final HotWarnings hot;
    private final AgencyOffice agency;
    private final Clock clock;

    BriefStepPages(
            BriefDesk desk,
            BriefBook book,
            BriefDays days,
            Meant meant,
            HotWarnings hot,
            AgencyOffice agency,
            Clock clock) {
        this.desk = desk;
        this.book = book;
        this.days = days;
        this.meant = meant;
        this.hot = hot;
        this.agency = agency;
        this.clock = clock;
    }

    @GetMapping("/briefs/{ref}")
    @Needs("dispatch.brief.read")
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        BriefBook.Whole whole = book.read(ref, actor).orElseThrow(NoSuch::new);
        Brief brief = whole.brief();
        Brief.Car car = brief.said().car();
        model.addAttribute("whole", whole);
        model.addAttribute("steps", BriefRules.steps(brief.state()));
        model.addAttribute("personOpens", meant.opens(brief.said().person(), actor));
        model.addAttribute("vehicleOpens", meant.opens(car, actor));
        model.addAttribute("days", days.of(brief.said().kind()).days());
        model.addAttribute(
                "hits",
                car == null || car.plate() == null
                        ? List.of()
                        : hot.of(HotFile.Asked.vehicle(List.of(car.plate()), List.of()), actor));
        return "desk/dispatch/briefing/show";
    }

    @PostMapping("/briefs/{ref}/handle")
    @Needs(STEP)
    String handle(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("handling") DidForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(
                errors,
                BriefPages.CHANGED,
                () -> desk.handle(ref, form.version(), form.did().strip(), actor));
        return done ? "redirect:/briefs/" + ref : show(ref, model, actor);
    }

    @PostMapping("/briefs/{ref}/renew")
    @Needs(STEP)
    String renew(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("renewing") RenewForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        ZonedDateTime now = clock.instant().atZone(agency.zone());
        var until =
                errors.hasErrors() ? Optional.<LocalDate>empty() : BriefForm.day(form.until(), "until", now, errors);
        boolean done = Attempt.done(
                errors, BriefPages.CHANGED, () -> desk.renew(ref, form.version(), until.orElseThrow(), actor));
        return done ? "redirect:/briefs/" + ref : show(ref, model, actor);
    }
}
