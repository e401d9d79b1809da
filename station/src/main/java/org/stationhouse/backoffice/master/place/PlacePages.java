package org.stationhouse.backoffice.master.place;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** Pages of one place, and the read-back of an address while it is typed. */
@Controller
class PlacePages {

    private static final String CHANGED = "master.place.changed";

    /** What the browser sends to open the page of an address. */
    record PlaceForm(
            @NotBlank @Size(max = AddressParser.LONGEST) @Pattern(regexp = NoteForm.NO_CONTROL)
            String q) {}

    /** What the browser sends to name a place. */
    record NameForm(
            @NotBlank @Size(max = Place.LONGEST_NAME) @Pattern(regexp = "\\P{Cc}*[\\p{L}\\p{N}]\\P{Cc}*")
            String name) {}

    private final PlaceIndex index;
    private final PlaceBook book;
    private final PlaceDesk desk;
    private final IndexClock clock;
    private final MessageSource messages;

    PlacePages(PlaceIndex index, PlaceBook book, PlaceDesk desk, IndexClock clock, MessageSource messages) {
        this.index = index;
        this.book = book;
        this.desk = desk;
        this.clock = clock;
        this.messages = messages;
    }

    /** @param field name of the field that is typed in, and of the parameter that bears what stands there */
    @GetMapping("/places/read")
    @Needs("master.place.match")
    String read(
            @RequestParam(defaultValue = "") String field,
            @RequestParam Map<String, String> typed,
            Model model,
            Actor actor) {
        model.addAttribute("field", field.matches("\\w{1,40}") ? field : "");
        model.addAttribute("back", index.typed(typed.getOrDefault(field, ""), actor));
        return "backoffice/master/place/read";
    }

    /** Where an address typed into the command bar leads. */
    @GetMapping("/places/at")
    @Needs("master.place.read")
    String at(@RequestParam(defaultValue = "") String q, Model model, Actor actor) {
        PlaceBook.Found found = book.find(q, actor);
        return found.known().map(it -> "redirect:/places/" + it).orElseGet(() -> asked(q, found.back(), model));
    }

    private static String asked(String q, PlaceIndex.ReadBack back, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("back", back);
        return "backoffice/master/place/at";
    }

    @PostMapping("/places")
    @Needs("master.place.note")
    String open(@Valid @ModelAttribute("form") PlaceForm form, BindingResult errors, Model model, Actor actor) {
        Optional<PublicRef> ref = Attempt.made(errors, CHANGED, () -> desk.open(form.q(), actor));
        String q = form.q() == null ? "" : form.q();
        return ref.map(it -> "redirect:/places/" + it)
                .orElseGet(() -> asked(q, book.find(q, actor).back(), model));
    }

    @GetMapping("/places/{ref}")
    @Needs("master.place.read")
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        PlaceBook.Whole whole = whole(ref, actor);
        return whole.head().ref().equals(ref)
                ? page(whole, model)
                : "redirect:/places/" + whole.head().ref();
    }

    String page(PlaceBook.Whole whole, Model model) {
        model.addAttribute("whole", whole);
        return "backoffice/master/place/show";
    }

    PlaceBook.Whole whole(PublicRef ref, Actor actor) {
        return book.read(ref, actor).orElseThrow(NoSuch::new);
    }

    @GetMapping("/places/{ref}/note")
    @Needs("master.place.note")
    String note(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        return note(ref, NoteForm.empty(), model, actor, locale);
    }

    @PostMapping("/places/{ref}/note")
    @Needs("master.place.note")
    String note(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        checked(form, errors, actor);
        return Attempt.done(errors, CHANGED, () -> desk.note(ref, form.toNewNote(clock.today()), actor))
                ? "redirect:/places/" + ref
                : note(ref, form, model, actor, locale);
    }

    private void checked(NoteForm form, BindingResult errors, Actor actor) {
        boolean known = index.kinds(actor).stream().anyMatch(it -> it.name().equals(form.kind()));
        if (!known && !errors.hasFieldErrors("kind")) {
            errors.rejectValue("kind", "Pattern");
        }
        Optional<LocalDate> from = day(form.fromOn(), "fromOn", errors);
        Optional<LocalDate> until = day(form.untilOn(), "untilOn", errors);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            errors.rejectValue("untilOn", "master.place.until.before");
        }
    }

    private Optional<LocalDate> day(String typed, String field, BindingResult errors) {
        Optional<LocalDate> day = typed.isBlank() ? Optional.empty() : clock.day(typed);
        if (!typed.isBlank() && day.isEmpty() && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "master.day.unclear");
        }
        return day;
    }

    private String note(PublicRef ref, NoteForm form, Model model, Actor actor, Locale locale) {
        List<String> kinds = index.kinds(actor).stream().map(Enum::name).toList();
        model.addAttribute("whole", whole(ref, actor));
        model.addAttribute("form", form);
        model.addAttribute("kinds", new Words(messages, locale).choices("master.place.kind.", kinds));
        return "backoffice/master/place/note";
    }

    @PostMapping("/places/{ref}/unnote/{note}")
    @Needs("master.place.note")
    String unnote(@PathVariable PublicRef ref, @PathVariable PublicRef note, Actor actor) {
        desk.unnote(ref, note, actor);
        return "redirect:/places/" + ref;
    }

    @PostMapping("/places/{ref}/name")
    @Needs("master.place.note")
    String name(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("naming") NameForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return Attempt.done(errors, CHANGED, () -> desk.name(ref, form.name(), actor))
                ? "redirect:/places/" + ref
                : page(whole(ref, actor), model);
    }
}
