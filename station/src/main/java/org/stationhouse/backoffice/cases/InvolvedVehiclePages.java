package org.stationhouse.backoffice.cases;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.Vehicles;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Words;

/** The page on which a vehicle is added to a case. */
@Controller
class InvolvedVehiclePages {

    private final CaseVehicles cases;
    private final Vehicles vehicles;
    private final AgencyOffice agencies;
    private final MessageSource messages;

    InvolvedVehiclePages(CaseVehicles cases, Vehicles vehicles, AgencyOffice agencies, MessageSource messages) {
        this.cases = cases;
        this.vehicles = vehicles;
        this.agencies = agencies;
        this.messages = messages;
    }

    @GetMapping("/cases/{ref}/vehicles/new")
    @Needs("cases.vehicle.add")
    String blank(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        return edit(ref, InvolvedVehicleForm.empty(home()), model, actor, locale);
    }

    /** Most plates are of the agency's own state; an ORI begins with it. */
    private String home() {
        return agencies.agency().map(it -> it.ori().text().substring(0, 2)).orElse("");
    }

    @PostMapping("/cases/{ref}/vehicles")
    @Needs("cases.vehicle.add")
    String add(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") InvolvedVehicleForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        wrong(errors, "plate", form.plateRight(), "master.plate.unclear");
        wrong(errors, "vin", form.vinRight(), "master.vin.unclear");
        wrong(errors, "plate", !form.toNewVehicle().isEmpty(), "master.vehicle.nothing");
        return Attempt.done(
                        errors,
                        "cases.changed",
                        () -> cases.add(ref, form.toNewVehicle(), form.role(), form.answer(), actor))
                ? "redirect:/cases/" + ref
                : edit(ref, form, model, actor, locale);
    }

    private static void wrong(BindingResult errors, String field, boolean right, String word) {
        if (!right && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, word);
        }
    }

    @PostMapping("/cases/{ref}/vehicles/{link}/end")
    @Needs("cases.vehicle.end")
    String end(@PathVariable PublicRef ref, @PathVariable PublicRef link, Actor actor) {
        cases.end(ref, link, actor);
        return "redirect:/cases/" + ref;
    }

    private String edit(PublicRef ref, InvolvedVehicleForm form, Model model, Actor actor, Locale locale) {
        NewVehicle said = form.toNewVehicle();
        boolean asked = said.plate() != null || said.vin() != null;
        model.addAttribute("jacket", cases.open(ref, actor));
        model.addAttribute("form", form);
        model.addAttribute(
                "roles", new Words(messages, locale).choices(Subject.VEHICLE.words(), Subject.VEHICLE.roles()));
        model.addAttribute("said", asked ? said : null);
        model.addAttribute(
                "doubt", said.vin() == null ? null : said.vin().doubt().orElse(null));
        model.addAttribute("candidates", asked ? vehicles.candidates(said, false, actor) : List.of());
        return "backoffice/cases/involvevehicle";
    }
}
