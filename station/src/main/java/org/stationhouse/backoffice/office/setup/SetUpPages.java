package org.stationhouse.backoffice.office.setup;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.FirstAccount;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.OpenDoor;
import org.stationhouse.foundation.web.NoSuch;

/** The wizard of a new data folder: one page, open until it is done. */
@Controller
class SetUpPages implements OpenDoor {

    static final String PATH = "/setup";

    private final SetUp setUp;
    private final SetUpCode code;
    private final FirstAccount first;
    private final MessageSource words;

    SetUpPages(SetUp setUp, SetUpCode code, FirstAccount first, MessageSource words) {
        this.setUp = setUp;
        this.code = code;
        this.first = first;
        this.words = words;
    }

    @Override
    public List<String> paths() {
        return List.of(PATH);
    }

    @GetMapping(PATH)
    @Needs("office.setup.open")
    String blank(@RequestParam(name = "code", defaultValue = "") String typed, Model model, Locale locale) {
        onlyOnce();
        model.addAttribute("agency", AgencyForm.empty());
        model.addAttribute("form", SetUpForm.offering(first.freshSecret(), typed));
        return page(model, locale);
    }

    @PostMapping(PATH)
    @Needs("office.setup.open")
    String establish(
            @Valid @ModelAttribute("agency") AgencyForm agency,
            BindingResult agencyErrors,
            @Valid @ModelAttribute("form") SetUpForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        onlyOnce();
        agency.check(agencyErrors);
        check(form, errors);
        agencyErrors.getAllErrors().forEach(errors::addError);
        if (errors.hasErrors()) {
            return page(model, locale);
        }
        try {
            model.addAttribute(
                    "codes",
                    setUp.establish(
                            agency.toAgency(false), agency.toLogo(), form.toWish(), form.template(), console(actor)));
            model.addAttribute("person", form.toWish().person().toString());
            model.addAttribute("login", form.login());
            return "backoffice/office/setup/done";
        } catch (FirstAccount.UnfitPassword unfit) {
            errors.rejectValue("password", unfit.word());
            return page(model, locale);
        }
    }

    private void check(SetUpForm form, BindingResult errors) {
        if (!form.code().isBlank() && !code.fits(form.code())) {
            errors.rejectValue("code", "office.setup.code.wrong");
        }
        if (!form.template().isEmpty() && !setUp.templates().contains(form.template())) {
            errors.rejectValue("template", "office.setup.template.unknown");
        }
        if (!form.shows().isBlank() && !first.shows(form.secret(), form.shows())) {
            errors.rejectValue("shows", "office.setup.shows.wrong");
        }
    }

    private void onlyOnce() {
        if (setUp.done()) {
            throw new NoSuch();
        }
    }

    /** Who knows the console's code acts as the console does. */
    private static Actor console(Actor actor) {
        return new Actor(Actor.CONSOLE + ":setup", Actor.CONSOLE, null, null, actor.source());
    }

    private String page(Model model, Locale locale) {
        if (model.getAttribute("form") instanceof SetUpForm form) {
            model.addAttribute(
                    "offer", first.offer(form.secret(), form.login().isBlank() ? "administrator" : form.login()));
        }
        var templates = new LinkedHashMap<String, String>();
        templates.put("", words.getMessage("office.setup.template.none", null, locale));
        setUp.templates()
                .forEach(name -> templates.put(name, words.getMessage("office.setup.template." + name, null, locale)));
        model.addAttribute("templates", templates);
        return "backoffice/office/setup/edit";
    }
}
