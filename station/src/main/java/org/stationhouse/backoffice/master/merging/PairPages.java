package org.stationhouse.backoffice.master.merging;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Listing;

/** The queue of likely duplicates of an index, beside its merging: pairs that may be one, each answered by whoever may merge. */
abstract class PairPages extends MergingPages {

    private static final String DISTINCT = "distinct";

    /**
     * What the browser sends about a pair.
     *
     * @param answer reference of the one that is kept, or {@code distinct}
     */
    record PairForm(
            @NotBlank @Size(max = 20) String answer,

            @NotBlank @Size(max = 500) @Pattern(regexp = NO_CONTROL)
            String reason) {

        /** A field that the browser left out is an empty one. */
        PairForm {
            answer = answer == null ? "" : answer;
            reason = reason == null ? "" : reason;
        }
    }

    private final PairDesk desk;

    PairPages(Index index, Merging merging, PairDesk desk) {
        super(index, merging);
        this.desk = desk;
    }

    @GetMapping("/pairs")
    String waiting(Ask ask, Model model, Actor actor) {
        model.addAttribute("index", index);
        model.addAttribute("listing", Listing.of(desk.waiting(index, ask.skip(), ask.fetch(), actor), ask));
        return "backoffice/master/merging/pairs";
    }

    @GetMapping("/pairs/{ref}")
    String pair(@PathVariable PublicRef ref, Model model, Actor actor) {
        model.addAttribute("index", index);
        model.addAttribute("pair", desk.read(index, ref, actor));
        return "backoffice/master/merging/pair";
    }

    @PostMapping("/pairs/{ref}")
    String answer(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") PairForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        PairDesk.Pair pair = desk.read(index, ref, actor);
        PublicRef kept = pair.kept().ref();
        PublicRef gone = pair.gone().ref();
        boolean turned = form.answer().equals(gone.text());
        boolean distinct = form.answer().equals(DISTINCT);
        if (!errors.hasErrors() && !distinct && !turned && !form.answer().equals(kept.text())) {
            errors.rejectValue("answer", "Pattern");
        }
        boolean done = Attempt.done(errors, "master.merge.changed", () -> {
            if (distinct) {
                desk.distinct(index, ref, form.reason(), actor);
            } else {
                merging.merge(index, turned ? gone : kept, turned ? kept : gone, form.reason(), actor);
            }
        });
        if (!done) {
            return pair(ref, model, actor);
        }
        return "redirect:" + index.path() + "/" + (distinct ? "pairs" : form.answer());
    }
}
