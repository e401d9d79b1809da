package org.stationhouse.backoffice.cases.shelf;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.paper.ScanCode;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.web.NoSuch;

/** Moving by scan: first the place, then each piece that is put there. The place stays until another one is scanned. */
@Controller
class MovePages {

    /** Scans that were not understood are kept on the page, so that a clerk who looks up late still sees them. */
    private static final int MOST_REFUSED = 20;

    /**
     * What the browser sends with each scan.
     *
     * @param code what was scanned: a place, a piece, or the number of a piece as typed
     * @param place reference of the place that was scanned before, empty before the first
     * @param refused scans that were not understood, the latest last, with blanks between
     */
    record MoveForm(
            @Size(max = 60) @Pattern(regexp = PieceForm.NO_CONTROL)
            String code,

            @Pattern(regexp = "[0-9A-Z]{0,17}") String place,

            @Size(max = 1500) @Pattern(regexp = PieceForm.NO_CONTROL)
            String refused) {

        MoveForm {
            code = code == null ? "" : code.strip();
            place = place == null ? "" : place;
            refused = refused == null ? "" : refused;
        }

        /** What was not understood so far, and this. */
        String refusedToo() {
            List<String> all = Stream.concat(Stream.of(refused.split(" ")), Stream.of(code.replace(' ', '\u00a0')))
                    .filter(it -> !it.isBlank())
                    .toList();
            return String.join(" ", all.subList(Math.max(0, all.size() - MOST_REFUSED), all.size()));
        }
    }

    private static final String NOTHING = "";

    private final Shelf shelf;
    private final ShelfBook book;
    private final Places places;
    private final PieceFile file;

    MovePages(Shelf shelf, ShelfBook book, Places places, PieceFile file) {
        this.shelf = shelf;
        this.book = book;
        this.places = places;
        this.file = file;
    }

    @GetMapping("/shelf/move")
    @Needs("cases.shelf.put")
    String blank(Model model, Actor actor) {
        return page(NOTHING, NOTHING, null, model, actor);
    }

    @PostMapping("/shelf/move")
    @Needs("cases.shelf.put")
    String scanned(@Valid @ModelAttribute("form") MoveForm form, BindingResult errors, Model model, Actor actor) {
        if (errors.hasErrors()) {
            return page(NOTHING, NOTHING, null, model, actor);
        }
        if (form.code().isEmpty()) {
            errors.rejectValue("code", "NotBlank");
            return page(form.place(), form.refused(), null, model, actor);
        }
        Optional<PublicRef> ref = ScanCode.read(form.code());
        Optional<ShelfPlace> place = ref.flatMap(it -> places.read(it, actor));
        if (place.isPresent()) {
            return page(place.get().ref().text(), form.refused(), null, model, actor);
        }
        try {
            PublicRef piece = ref.or(() -> book.numbered(form.code(), actor)).orElseThrow(NoSuch::new);
            if (!form.place().isEmpty()) {
                Piece was = shelf.put(piece, PieceListPages.ref(form.place()), actor);
                return page(form.place(), form.refused(), was, model, actor);
            }
            errors.reject("cases.shelf.move.place");
        } catch (NoSuch | Refusal unknown) {
            errors.reject("cases.shelf.move.unknown", new Object[] {form.code()}, null);
        }
        return page(form.place(), form.refusedToo(), null, model, actor);
    }

    /**
     * @param at reference of the place, empty before one was scanned
     * @param moved the piece that was just put there, as it stood before
     */
    private String page(String at, String refused, @Nullable Piece moved, Model model, Actor actor) {
        ShelfPlace place =
                at.isEmpty() ? null : places.read(PieceListPages.ref(at), actor).orElse(null);
        model.addAttribute("refused", refused);
        model.addAttribute("place", place);
        model.addAttribute("moved", moved);
        model.addAttribute(
                "pieces",
                place == null
                        ? List.of()
                        : book.list(
                                PieceFilter.at(place.ref(), file.today()),
                                PieceStore.LATEST,
                                0,
                                ShelfBook.MOST,
                                actor));
        model.addAttribute("today", file.today());
        return "backoffice/cases/shelf/move";
    }
}
