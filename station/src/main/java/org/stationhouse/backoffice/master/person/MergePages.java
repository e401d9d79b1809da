package org.stationhouse.backoffice.master.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
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
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.NoSuch;

/** Pages of those who may merge: pairs that may be one person, and the way back. */
@Controller
class MergePages {

    /**
     * What the browser sends about a pair.
     *
     * @param answer reference of the one that is kept, or {@code distinct}
     */
    record PairForm(
            @NotBlank @Size(max = 20) String answer,

            @NotBlank @Size(max = 500) @Pattern(regexp = PersonForm.NO_CONTROL)
            String reason) {}

    /** What the browser sends to merge another person into the one shown. @param number number of the other */
    record MergeForm(
            @NotBlank @Size(max = 20) @Pattern(regexp = PersonForm.NO_CONTROL)
            String number,

            @NotBlank @Size(max = 500) @Pattern(regexp = PersonForm.NO_CONTROL)
            String reason) {}

    /** What the browser sends to take two apart. @param moves references of what belongs to the one taken out */
    record UnmergeForm(
            List<String> moves,

            @NotBlank @Size(max = 500) @Pattern(regexp = PersonForm.NO_CONTROL)
            String reason) {

        UnmergeForm {
            moves = moves == null ? List.of() : List.copyOf(moves);
            reason = reason == null ? "" : reason;
        }

        List<PublicRef> refs() {
            try {
                return moves.stream().map(PublicRef::of).toList();
            } catch (IllegalArgumentException wrong) {
                throw new NoSuch();
            }
        }
    }

    private final MergeDesk desk;
    private final ApartDesk aparts;
    private final PersonBook book;
    private final PersonPages pages;

    MergePages(MergeDesk desk, ApartDesk aparts, PersonBook book, PersonPages pages) {
        this.desk = desk;
        this.aparts = aparts;
        this.book = book;
        this.pages = pages;
    }

    @GetMapping("/people/pairs")
    @Needs("master.person.merge")
    String waiting(Ask ask, Model model, Actor actor) {
        model.addAttribute("listing", Listing.of(desk.waiting(ask.skip(), ask.fetch(), actor), ask));
        return "backoffice/master/person/pairs";
    }

    @GetMapping("/people/pairs/{ref}")
    @Needs("master.person.merge")
    String pair(@PathVariable PublicRef ref, Model model, Actor actor) {
        model.addAttribute("pair", desk.read(ref, actor));
        return "backoffice/master/person/pair";
    }

    @PostMapping("/people/pairs/{ref}")
    @Needs("master.person.merge")
    String answer(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") PairForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        MergeDesk.Pair pair = desk.read(ref, actor);
        String kept = pair.kept().head().ref().text();
        String gone = pair.gone().head().ref().text();
        if (!errors.hasErrors() && !List.of("distinct", kept, gone).contains(form.answer())) {
            errors.rejectValue("answer", "Pattern");
        }
        boolean done = Attempt.done(errors, "master.person.changed", () -> {
            if (form.answer().equals("distinct")) {
                desk.distinct(ref, form.reason(), actor);
            } else {
                PublicRef to = new PublicRef(form.answer());
                desk.merge(to, new PublicRef(form.answer().equals(kept) ? gone : kept), form.reason(), actor);
            }
        });
        if (!done) {
            return pair(ref, model, actor);
        }
        return form.answer().equals("distinct") ? "redirect:/people/pairs" : "redirect:/people/" + form.answer();
    }

    @PostMapping("/people/{ref}/merge")
    @Needs("master.person.merge")
    String merge(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("merging") MergeForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(
                errors, "master.person.changed", () -> desk.mergeNumbered(ref, form.number(), form.reason(), actor));
        return done
                ? "redirect:/people/" + ref
                : pages.page(book.read(ref, actor).orElseThrow(NoSuch::new), model);
    }

    @GetMapping("/people/{ref}/unmerge")
    @Needs("master.person.merge")
    String apart(@PathVariable PublicRef ref, Model model, Actor actor) {
        model.addAttribute("apart", aparts.since(ref, actor));
        return "backoffice/master/person/unmerge";
    }

    @PostMapping("/people/{ref}/unmerge")
    @Needs("master.person.merge")
    String unmerge(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") UnmergeForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return Attempt.done(
                        errors, "master.person.changed", () -> aparts.unmerge(ref, form.refs(), form.reason(), actor))
                ? "redirect:/people/" + ref
                : apart(ref, model, actor);
    }
}
