package org.stationhouse.backoffice.cases.shelf;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.stream.Stream;
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
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** The page on which a piece is registered, and on which what was said of it is put right. */
@Controller
class PiecePages {

    private final Registry registry;
    private final ShelfBook book;
    private final Places places;
    private final MessageSource messages;

    PiecePages(Registry registry, ShelfBook book, Places places, MessageSource messages) {
        this.registry = registry;
        this.book = book;
        this.places = places;
        this.messages = messages;
    }

    /** @param caseNumber the case whose jacket it is, from the page of the case */
    @GetMapping("/shelf/new")
    @Needs("cases.shelf.register")
    String blank(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String caseNumber,
            Model model,
            Actor actor,
            Locale locale) {
        return edit(PieceForm.empty(label, caseNumber), null, model, actor, locale);
    }

    @PostMapping("/shelf")
    @Needs("cases.shelf.register")
    String register(
            @Valid @ModelAttribute("form") PieceForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        checked(form, errors);
        var made = new Piece[1];
        if (Attempt.done(
                errors,
                "cases.shelf.changed",
                () -> made[0] = registry.register(form.toNewPiece(), form.caseNumber(), actor))) {
            return "redirect:/shelf/" + made[0].ref();
        }
        return edit(form, null, model, actor, locale);
    }

    @GetMapping("/shelf/{ref}/edit")
    @Needs("cases.shelf.change")
    String change(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        Piece piece = book.read(ref, actor).orElseThrow(NoSuch::new).piece();
        return edit(PieceForm.of(piece), piece, model, actor, locale);
    }

    @PostMapping("/shelf/{ref}")
    @Needs("cases.shelf.change")
    String change(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") PieceForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        checked(form, errors);
        if (Attempt.done(
                errors, "cases.shelf.changed", () -> registry.change(ref, form.version(), form.toNewPiece(), actor))) {
            return "redirect:/shelf/" + ref;
        }
        Piece now = book.read(ref, actor).orElseThrow(NoSuch::new).piece();
        return edit(form, now, model, actor, locale);
    }

    private static void checked(PieceForm form, BindingResult errors) {
        if (!form.yearsRight() && !errors.hasFieldErrors("years")) {
            errors.rejectValue("years", "Pattern");
        }
    }

    private String edit(PieceForm form, @Nullable Piece piece, Model model, Actor actor, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("piece", piece);
        model.addAttribute("version", piece == null ? 0 : piece.version());
        model.addAttribute(
                "kinds",
                new Words(messages, locale)
                        .choices(
                                "cases.shelf.kind.",
                                Stream.of(PieceKind.values())
                                        .map(PieceKind::name)
                                        .toList()));
        model.addAttribute(
                "places", places.list(actor).stream().map(Places.Filled::place).toList());
        return "backoffice/cases/shelf/edit";
    }
}
