package org.stationhouse.backoffice.master.person;

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
import org.stationhouse.backoffice.master.People;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Merge;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** The page of a person, and the one on which he is entered or put right. */
@Controller
class PersonPages {

    private final PersonDesk desk;
    private final PersonBook book;
    private final People people;
    private final IndexClock clock;
    private final MessageSource messages;

    PersonPages(PersonDesk desk, PersonBook book, People people, IndexClock clock, MessageSource messages) {
        this.desk = desk;
        this.book = book;
        this.people = people;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/people/new")
    @Needs("master.person.enter")
    String blank(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String born,
            Model model,
            Actor actor,
            Locale locale) {
        return edit(PersonForm.empty(name, born), null, model, actor, locale);
    }

    /** Who may be meant by what stands in the form so far. */
    @GetMapping("/people/candidates")
    @Needs("master.person.list")
    String candidates(@ModelAttribute("form") PersonForm form, Model model, Actor actor) {
        offer(form, true, model, actor);
        return "backoffice/master/candidates";
    }

    private void offer(PersonForm form, boolean typing, Model model, Actor actor) {
        var said = form.named() ? form.toNewPerson(clock.today()) : null;
        model.addAttribute("said", said);
        model.addAttribute("today", clock.today());
        model.addAttribute("candidates", said == null ? List.of() : people.candidates(said, typing, actor));
    }

    @PostMapping("/people")
    @Needs("master.person.enter")
    String enter(
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        checked(form, errors);
        Optional<PublicRef> entered = Attempt.made(
                errors,
                "master.person.changed",
                () -> desk.enter(form.toNewPerson(clock.today()), form.answer(), actor));
        return entered.map(it -> "redirect:/people/" + it).orElseGet(() -> edit(form, null, model, actor, locale));
    }

    @GetMapping("/people/{ref}")
    @Needs("master.person.read")
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        PersonBook.Whole whole = read(ref, actor);
        if (!whole.dossier().head().ref().equals(ref)) {
            return "redirect:/people/" + whole.dossier().head().ref();
        }
        return page(whole, model);
    }

    String page(PersonBook.Whole whole, Model model) {
        model.addAttribute("whole", whole);
        model.addAttribute("today", clock.today());
        return "backoffice/master/person/show";
    }

    @GetMapping("/people/{ref}/edit")
    @Needs("master.person.change")
    String change(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        Person person = read(ref, actor).dossier().head();
        return edit(PersonForm.of(person), person, model, actor, locale);
    }

    @PostMapping("/people/{ref}")
    @Needs("master.person.change")
    String change(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletRequest request,
            RedirectAttributes after) {
        checked(form, errors);
        Map<String, String> was = Merge.base(request);
        Optional<Boolean> merged = Attempt.made(errors, "master.person.changed", () -> changed(ref, form, was, actor));
        if (merged.isPresent()) {
            if (merged.get()) {
                after.addFlashAttribute("notice", messages.getMessage("master.person.both", null, locale));
            }
            return "redirect:/people/" + ref;
        }
        Person now = read(ref, actor).dossier().head();
        Merge merge = Merge.of(was, form.fields(), PersonForm.of(now).fields());
        String view = edit(form.merged(merge.values(), now.version()), now, model, actor, locale);
        model.addAttribute("clashes", merge.clashes());
        // another form in the model takes the errors of the one that was sent out of it
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return view;
    }

    /** @return whether it was merged with what somebody else had saved meanwhile */
    private boolean changed(PublicRef ref, PersonForm form, Map<String, String> was, Actor actor) {
        return Merge.saved(
                form,
                was,
                () -> PersonForm.of(read(ref, actor).dossier().head()),
                it -> desk.change(ref, it.version(), it.toNewPerson(clock.today()), actor));
    }

    private PersonBook.Whole read(PublicRef ref, Actor actor) {
        return book.read(ref, actor).orElseThrow(NoSuch::new);
    }

    private void checked(PersonForm form, BindingResult errors) {
        wrong(errors, "born", form.bornRight(clock.today()), "master.born.unclear");
        wrong(errors, "height", form.heightRight(), "master.height.unclear");
        wrong(errors, "ssn", form.ssnRight(), "master.ssn.unclear");
        wrong(errors, "hair", PersonChoices.right("hair", form.hair()), "Pattern");
        wrong(errors, "eyes", PersonChoices.right("eyes", form.eyes()), "Pattern");
    }

    private static void wrong(BindingResult errors, String field, boolean right, String word) {
        if (!right && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, word);
        }
    }

    private String edit(PersonForm form, @Nullable Person person, Model model, Actor actor, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("person", person);
        model.addAttribute(
                "was", person == null ? Map.of() : PersonForm.of(person).fields());
        model.addAttribute("choices", PersonChoices.of(new Words(messages, locale)));
        if (person == null) {
            offer(form, false, model, actor);
        }
        return "backoffice/master/person/edit";
    }
}
