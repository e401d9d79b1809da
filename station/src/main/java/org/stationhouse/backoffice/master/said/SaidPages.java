package org.stationhouse.backoffice.master.said;

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
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** Pages on which something is said of a vehicle or an organization. */
@Controller
class SaidPages {

    private final List<SaidDesk> desks;
    private final IndexClock clock;
    private final MessageSource messages;

    SaidPages(List<SaidDesk> desks, IndexClock clock, MessageSource messages) {
        this.desks = desks;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/vehicles/{ref}/say/{kind}")
    @Needs("master.vehicle.change")
    String vehicle(@PathVariable PublicRef ref, @PathVariable String kind, Model model, Actor actor, Locale locale) {
        return blank(SaidKind.About.VEHICLE, ref, kind, model, actor, locale);
    }

    @PostMapping("/vehicles/{ref}/say/{kind}")
    @Needs("master.vehicle.change")
    String vehicle(
            @PathVariable PublicRef ref,
            @PathVariable String kind,
            @Valid @ModelAttribute("form") SaidForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return say(SaidKind.About.VEHICLE, ref, kind, form, errors, model, actor, locale);
    }

    @PostMapping("/vehicles/{ref}/unsay/{said}")
    @Needs("master.vehicle.change")
    String unsayVehicle(@PathVariable PublicRef ref, @PathVariable PublicRef said, Actor actor) {
        return unsay(SaidKind.About.VEHICLE, ref, said, actor);
    }

    @GetMapping("/organizations/{ref}/say/{kind}")
    @Needs("master.organization.change")
    String organization(
            @PathVariable PublicRef ref, @PathVariable String kind, Model model, Actor actor, Locale locale) {
        return blank(SaidKind.About.ORGANIZATION, ref, kind, model, actor, locale);
    }

    @PostMapping("/organizations/{ref}/say/{kind}")
    @Needs("master.organization.change")
    String organization(
            @PathVariable PublicRef ref,
            @PathVariable String kind,
            @Valid @ModelAttribute("form") SaidForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return say(SaidKind.About.ORGANIZATION, ref, kind, form, errors, model, actor, locale);
    }

    @PostMapping("/organizations/{ref}/unsay/{said}")
    @Needs("master.organization.change")
    String unsayOrganization(@PathVariable PublicRef ref, @PathVariable PublicRef said, Actor actor) {
        return unsay(SaidKind.About.ORGANIZATION, ref, said, actor);
    }

    private SaidDesk desk(SaidKind.About about) {
        return desks.stream().filter(it -> it.about() == about).findFirst().orElseThrow();
    }

    private String blank(SaidKind.About about, PublicRef ref, String word, Model model, Actor actor, Locale locale) {
        SaidKind kind = SaidKind.of(about, word).orElseThrow(NoSuch::new);
        return edit(desk(about), ref, kind, SaidForm.empty(kind), model, actor, locale);
    }

    private String say(
            SaidKind.About about,
            PublicRef ref,
            String word,
            SaidForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        SaidKind kind = SaidKind.of(about, word).orElseThrow(NoSuch::new);
        SaidDesk desk = desk(about);
        checked(kind, form, errors);
        return Attempt.done(
                        errors,
                        "master.thing.changed",
                        () -> desk.say(
                                ref, form.toNewSaid(kind, clock.today()), kind.personal() ? form.other() : "", actor))
                ? "redirect:" + desk.path() + "/" + ref
                : edit(desk, ref, kind, form, model, actor, locale);
    }

    private String unsay(SaidKind.About about, PublicRef ref, PublicRef said, Actor actor) {
        SaidDesk desk = desk(about);
        desk.unsay(ref, said, actor);
        return "redirect:" + desk.path() + "/" + ref;
    }

    private void checked(SaidKind kind, SaidForm form, BindingResult errors) {
        wrong(errors, "sort", kind.sorts().contains(form.sort()), "Pattern");
        boolean readable = form.said().codePoints().anyMatch(Character::isLetterOrDigit);
        boolean free = kind == SaidKind.FLAG || kind.personal() && !form.other().isBlank();
        wrong(errors, "said", readable || free, "NotBlank");
        wrong(errors, "fromOn", day(form.fromOn()), "master.day.unclear");
        wrong(errors, "untilOn", day(form.untilOn()), "master.day.unclear");
    }

    private boolean day(String typed) {
        return typed.isBlank() || clock.day(typed).isPresent();
    }

    private static void wrong(BindingResult errors, String field, boolean right, String word) {
        if (!right && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, word);
        }
    }

    private String edit(
            SaidDesk desk, PublicRef ref, SaidKind kind, SaidForm form, Model model, Actor actor, Locale locale) {
        model.addAttribute("head", desk.head(ref, actor));
        model.addAttribute("path", desk.path());
        model.addAttribute("kind", kind);
        model.addAttribute("form", form);
        model.addAttribute("sorts", new Words(messages, locale).choices("master.sort." + kind + ".", kind.sorts()));
        return "backoffice/master/said/say";
    }
}
