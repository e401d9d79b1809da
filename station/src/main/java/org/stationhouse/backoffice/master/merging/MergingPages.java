package org.stationhouse.backoffice.master.merging;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;

/** Pages of those who may merge: another one into the one shown, and the way back; each index at its own address, under its own right. */
abstract class MergingPages {

    static final String NO_CONTROL = "\\P{Cc}*";

    /** What the browser sends to merge another one into the one shown. @param other number of the other; of a place its address */
    record MergeForm(
            @NotBlank @Size(max = 200) @Pattern(regexp = NO_CONTROL)
            String other,

            @NotBlank @Size(max = 500) @Pattern(regexp = NO_CONTROL)
            String reason) {

        /** A field that the browser left out is an empty one. */
        MergeForm {
            other = other == null ? "" : other;
            reason = reason == null ? "" : reason;
        }
    }

    /** What the browser sends to take two apart. @param moves references of what belongs to the one taken out */
    record UnmergeForm(
            List<String> moves,

            @NotBlank @Size(max = 500) @Pattern(regexp = NO_CONTROL)
            String reason) {

        UnmergeForm {
            moves = moves == null ? List.of() : List.copyOf(moves);
            reason = reason == null ? "" : reason;
        }

        List<PublicRef> refs() {
            return moves.stream()
                    .map(it -> PublicRef.typed(it).orElseThrow(NoSuch::new))
                    .toList();
        }
    }

    final Index index;
    final Merging merging;

    MergingPages(Index index, Merging merging) {
        this.index = index;
        this.merging = merging;
    }

    @PostMapping("/{ref}/merge")
    String merge(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") MergeForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(
                errors,
                "master.merge.changed",
                () -> merging.mergeTyped(index, ref, form.other(), form.reason(), actor));
        if (done) {
            return "redirect:" + index.path() + "/" + ref;
        }
        model.addAttribute("index", index);
        model.addAttribute("row", merging.row(index, ref, actor));
        return "backoffice/master/merging/merge";
    }

    @GetMapping("/{ref}/unmerge")
    String apart(@PathVariable PublicRef ref, Model model, Actor actor) {
        model.addAttribute("apart", merging.since(index, ref, actor));
        return "backoffice/master/merging/unmerge";
    }

    @PostMapping("/{ref}/unmerge")
    String unmerge(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") UnmergeForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return Attempt.done(
                        errors,
                        "master.merge.changed",
                        () -> merging.unmerge(index, ref, form.refs(), form.reason(), actor))
                ? "redirect:" + index.path() + "/" + ref
                : apart(ref, model, actor);
    }
}
