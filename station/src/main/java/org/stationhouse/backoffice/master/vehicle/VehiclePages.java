package org.stationhouse.backoffice.master.vehicle;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.Vehicles;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Merge;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** The page of a vehicle, and the one on which it is entered or put right. */
@Controller
class VehiclePages {

    private final VehicleDesk desk;
    private final VehicleBook book;
    private final Vehicles vehicles;
    private final AgencyOffice agencies;
    private final IndexClock clock;
    private final MessageSource messages;

    VehiclePages(
            VehicleDesk desk,
            VehicleBook book,
            Vehicles vehicles,
            AgencyOffice agencies,
            IndexClock clock,
            MessageSource messages) {
        this.desk = desk;
        this.book = book;
        this.vehicles = vehicles;
        this.agencies = agencies;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/vehicles/new")
    @Needs("master.vehicle.enter")
    String blank(
            @RequestParam(defaultValue = "") String plate,
            @RequestParam(defaultValue = "") String vin,
            Model model,
            Actor actor,
            Locale locale) {
        return edit(VehicleForm.empty(plate, home(), vin), null, model, actor, locale);
    }

    /** Most plates at the counter are of the agency's own state; an ORI begins with it. */
    private String home() {
        return agencies.agency().map(it -> it.ori().text().substring(0, 2)).orElse("");
    }

    /** Which may be meant by what stands in the form so far. */
    @GetMapping("/vehicles/candidates")
    @Needs("master.vehicle.list")
    String candidates(@ModelAttribute("form") VehicleForm form, Model model, Actor actor) {
        offer(form, true, model, actor);
        return "backoffice/master/offered";
    }

    private void offer(VehicleForm form, boolean typing, Model model, Actor actor) {
        NewVehicle said = form.toNewVehicle();
        boolean asked =
                said.plate() != null || said.vin() != null || !said.partial().isEmpty();
        model.addAttribute("said", asked ? said : null);
        model.addAttribute(
                "doubt", said.vin() == null ? null : said.vin().doubt().orElse(null));
        model.addAttribute("candidates", asked ? vehicles.candidates(said, typing, actor) : List.of());
    }

    @PostMapping("/vehicles")
    @Needs("master.vehicle.enter")
    String enter(
            @Valid @ModelAttribute("form") VehicleForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        checked(form, errors);
        wrong(errors, "plate", !form.partial(), "master.plate.partial");
        wrong(errors, "plate", form.plateRight(), "master.plate.unclear");
        wrong(errors, "type", form.type().isEmpty() || SaidKind.PLATE.sorts().contains(form.type()), "Pattern");
        wrong(errors, "plate", !form.toNewVehicle().isEmpty(), "master.vehicle.nothing");
        Optional<PublicRef> entered = Attempt.made(
                errors, "master.vehicle.changed", () -> desk.enter(form.toNewVehicle(), form.answer(), actor));
        return entered.map(it -> "redirect:/vehicles/" + it).orElseGet(() -> edit(form, null, model, actor, locale));
    }

    @GetMapping("/vehicles/{ref}")
    @Needs("master.vehicle.read")
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        VehicleBook.Whole whole = read(ref, actor);
        if (!whole.card().head().ref().equals(ref)) {
            return "redirect:/vehicles/" + whole.card().head().ref();
        }
        return page(whole, model);
    }

    String page(VehicleBook.Whole whole, Model model) {
        model.addAttribute("whole", whole);
        model.addAttribute("today", clock.today());
        return "backoffice/master/vehicle/show";
    }

    @GetMapping("/vehicles/{ref}/edit")
    @Needs("master.vehicle.change")
    String change(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        Vehicle vehicle = read(ref, actor).card().head();
        return edit(VehicleForm.of(vehicle), vehicle, model, actor, locale);
    }

    @PostMapping("/vehicles/{ref}")
    @Needs("master.vehicle.change")
    String change(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") VehicleForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletRequest request,
            RedirectAttributes after) {
        checked(form, errors);
        Map<String, String> was = Merge.base(request);
        Optional<Boolean> merged = Attempt.made(errors, "master.vehicle.changed", () -> changed(ref, form, was, actor));
        if (merged.isPresent()) {
            if (merged.get()) {
                after.addFlashAttribute("notice", messages.getMessage("master.vehicle.both", null, locale));
            }
            return "redirect:/vehicles/" + ref;
        }
        Vehicle now = read(ref, actor).card().head();
        Merge merge = Merge.of(was, form.fields(), VehicleForm.of(now).fields());
        String view = edit(form.merged(merge.values(), now.version()), now, model, actor, locale);
        model.addAttribute("clashes", merge.clashes());
        // another form in the model takes the errors of the one that was sent out of it
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return view;
    }

    /** @return whether it was merged with what somebody else had saved meanwhile */
    private boolean changed(PublicRef ref, VehicleForm form, Map<String, String> was, Actor actor) {
        return Merge.saved(
                form,
                was,
                () -> VehicleForm.of(read(ref, actor).card().head()),
                it -> desk.change(ref, it.version(), it.number(), it.looks(), actor));
    }

    private VehicleBook.Whole read(PublicRef ref, Actor actor) {
        return book.read(ref, actor).orElseThrow(NoSuch::new);
    }

    private static void checked(VehicleForm form, BindingResult errors) {
        wrong(errors, "vin", form.vinRight(), "master.vin.unclear");
    }

    private static void wrong(BindingResult errors, String field, boolean right, String word) {
        if (!right && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, word);
        }
    }

    private String edit(VehicleForm form, @Nullable Vehicle vehicle, Model model, Actor actor, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("vehicle", vehicle);
        model.addAttribute(
                "was", vehicle == null ? Map.of() : VehicleForm.of(vehicle).fields());
        model.addAttribute("types", new Words(messages, locale).choices("master.sort.PLATE.", SaidKind.PLATE.sorts()));
        if (vehicle == null) {
            offer(form, false, model, actor);
        }
        return "backoffice/master/vehicle/edit";
    }
}
