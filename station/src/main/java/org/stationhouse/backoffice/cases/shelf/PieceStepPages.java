package org.stationhouse.backoffice.cases.shelf;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.TypedTime;

/** The page of a piece: where it is, who has it, its history, and each next step on one key. */
@Controller
class PieceStepPages {

    /** What the browser sends to hand a piece out. */
    record LendForm(
            @NotBlank @Size(max = OutCard.LONGEST_HOLDER) @Pattern(regexp = PieceForm.NO_CONTROL)
            String holder,

            @NotBlank @Size(max = OutCard.LONGEST_PURPOSE) @Pattern(regexp = PieceForm.NO_CONTROL)
            String purpose,

            @NotBlank @Size(max = 20) String dueOn,

            Integer version) {

        LendForm {
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to give the holder another day. */
    record RenewForm(@NotBlank @Size(max = 20) String dueOn, Integer version) {

        RenewForm {
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends when a piece can't be found. */
    record MissForm(
            @NotBlank @Size(max = 500) @Pattern(regexp = PieceForm.NO_CONTROL)
            String why,

            Integer version) {

        MissForm {
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to file the paper of a case in a piece. */
    record FileForm(
            @NotBlank @Size(max = 20) @Pattern(regexp = PieceForm.NO_CONTROL)
            String caseNumber,

            Integer version) {

        FileForm {
            version = version == null ? 0 : version;
        }
    }

    private static final String CHANGED = "cases.shelf.changed";

    private final Shelf shelf;
    private final Registry registry;
    private final ShelfBook book;
    private final PieceFile file;

    PieceStepPages(Shelf shelf, Registry registry, ShelfBook book, PieceFile file) {
        this.shelf = shelf;
        this.registry = registry;
        this.book = book;
        this.file = file;
    }

    @GetMapping("/shelf/{ref}")
    @Needs("cases.shelf.read")
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        model.addAttribute("whole", book.read(ref, actor).orElseThrow(NoSuch::new));
        model.addAttribute("today", file.today());
        return "backoffice/cases/shelf/show";
    }

    /** The out-card as a paper, to stand in place of the piece. */
    @GetMapping("/shelf/{ref}/out.pdf")
    @Needs("cases.shelf.print")
    String card(@PathVariable PublicRef ref, Model model, Actor actor) {
        Piece piece = book.print(ref, actor).orElseThrow(NoSuch::new).piece();
        if (!(piece.standing() instanceof Standing.Out out)) {
            throw new NoSuch();
        }
        model.addAttribute("piece", piece);
        model.addAttribute("card", out.card());
        model.addAttribute("file", piece.number());
        return "backoffice/cases/shelf/outpaper";
    }

    @PostMapping("/shelf/{ref}/lend")
    @Needs("cases.shelf.lend")
    String lend(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("lending") LendForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        Optional<LocalDate> dueOn = due(form.dueOn(), errors);
        return act(
                ref,
                errors,
                model,
                actor,
                () -> shelf.lend(ref, form.version(), form.holder(), form.purpose(), dueOn.orElseThrow(), actor));
    }

    @PostMapping("/shelf/{ref}/renew")
    @Needs("cases.shelf.lend")
    String renew(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("renewing") RenewForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        Optional<LocalDate> dueOn = due(form.dueOn(), errors);
        return act(ref, errors, model, actor, () -> shelf.renew(ref, form.version(), dueOn.orElseThrow(), actor));
    }

    private Optional<LocalDate> due(String typed, BindingResult errors) {
        Optional<LocalDate> day = typed == null ? Optional.empty() : TypedTime.date(typed, file.today());
        if (day.isEmpty() && !errors.hasFieldErrors("dueOn")) {
            errors.rejectValue("dueOn", "cases.shelf.dueOn.unclear");
        }
        return day;
    }

    /** The piece is back on the shelf where it belongs. */
    @PostMapping("/shelf/{ref}/back")
    @Needs("cases.shelf.put")
    String back(@PathVariable PublicRef ref, Actor actor) {
        Piece piece = book.read(ref, actor).orElseThrow(NoSuch::new).piece();
        shelf.put(ref, piece.place().ref(), actor);
        return "redirect:/shelf/" + ref;
    }

    @PostMapping("/shelf/{ref}/missing")
    @Needs("cases.shelf.miss")
    String missing(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("missing") MissForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return act(ref, errors, model, actor, () -> shelf.miss(ref, form.version(), form.why(), actor));
    }

    @PostMapping("/shelf/{ref}/cases")
    @Needs("cases.shelf.change")
    String file(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("filing") FileForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return act(ref, errors, model, actor, () -> registry.file(ref, form.version(), form.caseNumber(), actor));
    }

    @PostMapping("/shelf/{ref}/cases/{jacket}/end")
    @Needs("cases.shelf.change")
    String unfile(
            @PathVariable PublicRef ref,
            @PathVariable PublicRef jacket,
            @RequestParam(defaultValue = "0") int version,
            Actor actor) {
        registry.unfile(ref, version, jacket, actor);
        return "redirect:/shelf/" + ref;
    }

    private String act(PublicRef ref, BindingResult errors, Model model, Actor actor, Runnable act) {
        return Attempt.done(errors, CHANGED, act) ? "redirect:/shelf/" + ref : show(ref, model, actor);
    }
}
