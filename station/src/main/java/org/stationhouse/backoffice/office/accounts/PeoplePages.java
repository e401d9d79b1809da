package org.stationhouse.backoffice.office.accounts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Crew;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.NoSuch;

/** The people who work here: name, certificates, assignments, absences. */
@Controller
class PeoplePages {

    private static final String VIEW = "backoffice/office/accounts/";

    private final Crew crew;
    private final Today today;
    private final MessageSource words;

    PeoplePages(Crew crew, Today today, MessageSource words) {
        this.crew = crew;
        this.today = today;
        this.words = words;
    }

    @GetMapping("/staff")
    @Needs("staff.member.list")
    String list(Ask ask, Model model, Actor actor) {
        String text = ask.value("text").toLowerCase(Locale.ROOT);
        List<Crew.Member> found = crew.list(actor).stream()
                .filter(it -> text.isEmpty()
                        || (it.name() + " " + it.employeeNumber())
                                .toLowerCase(Locale.ROOT)
                                .contains(text))
                .toList();
        model.addAttribute(
                "listing",
                Listing.of(found.stream().skip(ask.skip()).limit(ask.fetch()).toList(), ask, (long) found.size()));
        return VIEW + "people";
    }

    /** Who has which post today. */
    @GetMapping("/staff/today")
    @Needs("staff.assignment.list")
    String today(Model model, Actor actor) {
        model.addAttribute("assignments", crew.today(actor));
        return VIEW + "today";
    }

    @GetMapping("/staff/{ref}")
    @Needs("staff.member.list")
    String show(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        model.addAttribute("form", PersonForm.empty());
        return page(ref, model, actor, locale);
    }

    private String page(PublicRef ref, Model model, Actor actor, Locale locale) {
        Crew.Member member = crew.show(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("member", member);
        model.addAttribute("certificates", crew.certificates(member));
        model.addAttribute("assignments", crew.assignments(member));
        model.addAttribute("absences", crew.absences(member));
        model.addAttribute("today", today.now().toLocalDate());
        model.addAttribute("kinds", choices("staff.certificate.", Crew.CERTIFICATES, locale));
        model.addAttribute("posts", choices("staff.post.", Crew.POSTS, locale));
        model.addAttribute("away", choices("staff.absence.", Crew.ABSENCES, locale));
        return VIEW + "person";
    }

    @PostMapping("/staff/{ref}/name")
    @Needs("staff.member.keep")
    String rename(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return step(ref, errors, model, actor, locale, () -> {
            var name = new PersonName(form.last(), form.first(), form.middle());
            crew.rename(ref, name, form.employeeNumber(), form.version(), actor);
        });
    }

    @PostMapping("/staff/{ref}/certificates")
    @Needs("staff.certificate.record")
    String certify(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return step(ref, errors, model, actor, locale, () -> {
            @Nullable LocalDate until = form.until().isEmpty() ? null : today.day(form.until());
            @Nullable String number = form.number().isEmpty() ? null : form.number();
            crew.certify(ref, form.kind(), number, today.day(form.from()), until, actor);
        });
    }

    @PostMapping("/staff/{ref}/certificates/{certificate}/withdraw")
    @Needs("staff.certificate.record")
    String withdraw(
            @PathVariable PublicRef ref,
            @PathVariable PublicRef certificate,
            @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return step(ref, errors, model, actor, locale, () -> crew.withdraw(certificate, form.why(), actor));
    }

    @PostMapping("/staff/{ref}/assignments")
    @Needs("staff.assignment.give")
    String assign(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return step(
                ref,
                errors,
                model,
                actor,
                locale,
                () -> crew.assign(ref, form.post(), today.moment(form.from()), today.moment(form.until()), actor));
    }

    @PostMapping("/staff/{ref}/assignments/{assignment}/end")
    @Needs("staff.assignment.give")
    String endAssignment(@PathVariable PublicRef ref, @PathVariable PublicRef assignment, Actor actor) {
        crew.endAssignment(assignment, actor);
        return "redirect:/staff/" + ref;
    }

    @PostMapping("/staff/{ref}/absences")
    @Needs("staff.absence.record")
    String absent(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return step(
                ref,
                errors,
                model,
                actor,
                locale,
                () -> crew.absent(ref, form.kind(), today.day(form.from()), today.day(form.until()), actor));
    }

    @PostMapping("/staff/{ref}/absences/{absence}/remove")
    @Needs("staff.absence.record")
    String present(@PathVariable PublicRef ref, @PathVariable PublicRef absence, Actor actor) {
        crew.present(absence, actor);
        return "redirect:/staff/" + ref;
    }

    private String step(PublicRef ref, BindingResult errors, Model model, Actor actor, Locale locale, Runnable verb) {
        try {
            verb.run();
            return "redirect:/staff/" + ref;
        } catch (IllegalArgumentException wrong) {
            errors.reject("wrong", String.valueOf(wrong.getMessage()));
        } catch (SomeoneElseSaved saved) {
            errors.reject("staff.member.saved");
        }
        return page(ref, model, actor, locale);
    }

    private Map<String, String> choices(String prefix, Collection<String> ids, Locale locale) {
        var all = new LinkedHashMap<String, String>();
        ids.forEach(id -> all.put(id, words.getMessage(prefix + id, null, locale)));
        return all;
    }
}
