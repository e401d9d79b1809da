package org.stationhouse.backoffice.worklist;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Words;

/** The page on which a task is given by hand, and the page of a task. */
@Controller
class TaskPages {

    private static final String READ = "worklist.task.read";

    private final TaskDesk desk;
    private final TaskPage page;
    private final Owners owners;
    private final Numbers numbers;
    private final AgencyOffice agencies;
    private final MessageSource messages;
    private final Clock clock;

    TaskPages(
            TaskDesk desk,
            TaskPage page,
            Owners owners,
            Numbers numbers,
            AgencyOffice agencies,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.page = page;
        this.owners = owners;
        this.numbers = numbers;
        this.agencies = agencies;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/work/new")
    @Needs("worklist.task.give")
    String blank(
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String about,
            Model model,
            Actor actor,
            Locale locale) {
        String self = owners.self(actor).map(Owner::code).orElse("");
        return edit(new GiveForm(what, about, self, "", false), model, actor, locale);
    }

    @PostMapping("/work")
    @Needs("worklist.task.give")
    String give(
            @Valid @ModelAttribute("form") GiveForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Deadline due = GiveForm.due(form.due(), "due", clock.instant().atZone(agencies.zone()), errors);
        Optional<Owner> owner = owners.of(form.to(), actor);
        if (owner.isEmpty() && !errors.hasFieldErrors("to")) {
            errors.rejectValue("to", "typeMismatch");
        }
        Task.About about = numbers.about(form.about(), "about", errors, actor);
        Optional<Task> given = Attempt.made(
                errors,
                "worklist.changed",
                () -> desk.give(
                        new NewTask(
                                "worklist.hand",
                                "worklist.kind.hand",
                                form.what().strip(),
                                about,
                                null,
                                owner.orElseThrow(),
                                null,
                                due,
                                form.safety()),
                        actor));
        return given.isPresent() ? "redirect:/work/" + given.get().ref() : edit(form, model, actor, locale);
    }

    @GetMapping("/work/{ref}")
    @Needs(READ)
    String show(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        return page.show(ref, model, actor, locale);
    }

    /** What can be done with it, as it opens in its row. */
    @GetMapping("/work/{ref}/acts")
    @Needs(READ)
    String acts(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        page.whole(ref, model, actor, locale);
        model.addAttribute("at", ref + "-");
        return "backoffice/worklist/acts";
    }

    /** The strip over the record while it is worked on. */
    @GetMapping("/work/{ref}/strip")
    @Needs(READ)
    String strip(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        page.whole(ref, model, actor, locale);
        return "backoffice/worklist/strip";
    }

    private String edit(GiveForm form, Model model, Actor actor, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("people", owners.options(new Words(messages, locale), actor));
        return "backoffice/worklist/edit";
    }
}
