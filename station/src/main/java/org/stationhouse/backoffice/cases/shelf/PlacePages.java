package org.stationhouse.backoffice.cases.shelf;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** The rooms and shelves, and what stands on each. */
@Controller
class PlacePages {

    /** What the browser sends to name a shelf. */
    record PlaceForm(
            @NotBlank @Size(max = ShelfPlace.LONGEST) @Pattern(regexp = PieceForm.NO_CONTROL)
            String room,

            @NotBlank @Size(max = ShelfPlace.LONGEST) @Pattern(regexp = PieceForm.NO_CONTROL)
            String shelf,

            Integer version) {

        PlaceForm {
            room = room == null ? "" : room;
            shelf = shelf == null ? "" : shelf;
            version = version == null ? 0 : version;
        }
    }

    private final Places places;
    private final ShelfBook book;
    private final PieceFile file;

    PlacePages(Places places, ShelfBook book, PieceFile file) {
        this.places = places;
        this.book = book;
        this.file = file;
    }

    @GetMapping("/shelf/places")
    @Needs("cases.shelf.list")
    String list(Model model, Actor actor) {
        return list(new PlaceForm("", "", 0), model, actor);
    }

    private String list(PlaceForm form, Model model, Actor actor) {
        model.addAttribute("form", form);
        model.addAttribute("places", places.list(actor));
        return "backoffice/cases/shelf/places";
    }

    @PostMapping("/shelf/places")
    @Needs("cases.shelf.place")
    String open(@Valid @ModelAttribute("form") PlaceForm form, BindingResult errors, Model model, Actor actor) {
        return Attempt.done(errors, "cases.shelf.changed", () -> places.open(form.room(), form.shelf(), actor))
                ? "redirect:/shelf/places"
                : list(form, model, actor);
    }

    @GetMapping("/shelf/places/{ref}")
    @Needs("cases.shelf.list")
    String show(@PathVariable PublicRef ref, Ask ask, Model model, Actor actor) {
        ShelfPlace place = places.read(ref, actor).orElseThrow(NoSuch::new);
        return show(place, new PlaceForm(place.room(), place.shelf(), place.version()), ask, model, actor);
    }

    private String show(ShelfPlace place, PlaceForm form, Ask ask, Model model, Actor actor) {
        model.addAttribute("place", place);
        model.addAttribute("form", form);
        model.addAttribute(
                "listing",
                Listing.of(
                        book.list(
                                PieceFilter.at(place.ref(), file.today()),
                                ask.order(PieceStore.ORDERS, PieceStore.LATEST),
                                ask.skip(),
                                ask.fetch(),
                                actor),
                        ask));
        model.addAttribute("columns", PieceListPages.HERE.as(ask));
        model.addAttribute("today", file.today());
        return "backoffice/cases/shelf/place";
    }

    @PostMapping("/shelf/places/{ref}")
    @Needs("cases.shelf.place")
    String rename(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") PlaceForm form,
            BindingResult errors,
            Ask ask,
            Model model,
            Actor actor) {
        if (Attempt.done(
                errors,
                "cases.shelf.changed",
                () -> places.rename(ref, form.version(), form.room(), form.shelf(), actor))) {
            return "redirect:/shelf/places/" + ref;
        }
        ShelfPlace now = places.read(ref, actor).orElseThrow(NoSuch::new);
        return show(now, form, ask, model, actor);
    }
}
