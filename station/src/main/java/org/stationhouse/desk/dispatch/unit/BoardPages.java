package org.stationhouse.desk.dispatch.unit;

import jakarta.validation.Valid;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallUnits;
import org.stationhouse.desk.dispatch.Disposition;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.Words;

/** The board: units beside the open calls, each step of a unit on one key. */
@Controller
class BoardPages {

    private static final String LIST = "dispatch.unit.list";
    private static final String STEP = "dispatch.unit.step";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final List<String> DISPOSITIONS = Stream.of(Disposition.values())
            .filter(it -> it != Disposition.HISTORY)
            .map(Disposition::name)
            .toList();

    private final UnitDesk desk;
    private final UnitBook book;
    private final CallUnits calls;
    private final AgencyOffice agency;
    private final MessageSource messages;

    BoardPages(UnitDesk desk, UnitBook book, CallUnits calls, AgencyOffice agency, MessageSource messages) {
        this.desk = desk;
        this.book = book;
        this.calls = calls;
        this.agency = agency;
        this.messages = messages;
    }

    /**
     * @param unit call sign of the unit that is chosen
     * @param call number of the call that is chosen
     * @param line a step in one line, from the command bar; see {@link BoardForm#line}
     */
    @GetMapping("/board")
    @Needs(LIST)
    String board(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String call,
            @RequestParam(defaultValue = "") String line,
            Model model,
            Actor actor,
            Locale locale) {
        return page(line.isBlank() ? BoardForm.of(unit, call) : BoardForm.line(line), model, actor, locale);
    }

    /** The part of the board that changes while it is open. */
    @GetMapping("/board/now")
    @Needs(LIST)
    String now(Model model, Actor actor) {
        model.addAttribute("board", book.board(actor));
        return "desk/dispatch/unit/live";
    }

    @PostMapping("/board")
    @Needs(STEP)
    String step(
            @Valid @ModelAttribute("form") BoardForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        UnitStep step = form.todo();
        if (!errors.hasErrors() && form.unit().isEmpty()) {
            errors.rejectValue("unit", "dispatch.unit.which");
        }
        if (!errors.hasErrors() && step != null) {
            take(form, step, errors, actor, locale);
        }
        return errors.hasErrors()
                ? page(form, model, actor, locale)
                : "redirect:/board?unit=" + form.unitSeen().callSign();
    }

    private void take(BoardForm form, UnitStep step, BindingResult errors, Actor actor, Locale locale) {
        Optional<Call> call =
                form.call().isEmpty() || step != UnitStep.DISPATCH ? Optional.empty() : calls.typed(form.call());
        if (step == UnitStep.DISPATCH && call.isEmpty() && !form.call().isEmpty()) {
            errors.rejectValue("call", "dispatch.unit.call.unknown");
            return;
        }
        var said =
                new UnitDesk.Said(call.map(Call::ref).orElse(null), form.disposition(), form.otherSeen(), form.words());
        try {
            desk.step(form.unitSeen(), step, said, actor);
        } catch (Refusal e) {
            errors.reject("web.refused", new Object[] {String.valueOf(e.getMessage()), e.cite()}, null);
        } catch (Unfit e) {
            errors.rejectValue(e.field(), e.word(), e.values(), null);
        } catch (SomeoneElseSaved e) {
            elsewhere(form, errors, locale);
        }
    }

    /** Who comes second is told what the unit did meanwhile, since when and by whom; the key pressed again then counts. */
    private void elsewhere(BoardForm form, BindingResult errors, Locale locale) {
        var words = new Words(messages, locale);
        String changed = Stream.of(form.unit(), form.other())
                .filter(it -> !it.isEmpty())
                .map(it -> told(it, words))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
        errors.reject("dispatch.unit.elsewhere", new Object[] {changed}, null);
    }

    private Optional<String> told(String callSign, Words words) {
        return book.latest(callSign)
                .map(it -> words.word(
                        "dispatch.unit.elsewhere.did",
                        Unit.sign(callSign),
                        words.word("dispatch.radio.did." + it.did()),
                        TIME.format(it.at().atZone(agency.zone())),
                        it.by()));
    }

    private String page(BoardForm form, Model model, Actor actor, Locale locale) {
        UnitBook.Board board = book.board(actor);
        var words = new Words(messages, locale);
        model.addAttribute("form", form);
        model.addAttribute("board", board);
        model.addAttribute("chosen", chosen(form, board));
        model.addAttribute("dispositions", words.choices("dispatch.disposition.", DISPOSITIONS));
        model.addAttribute("steps", List.of(UnitStep.values()));
        return "desk/dispatch/unit/board";
    }

    private static @Nullable Unit chosen(BoardForm form, UnitBook.Board board) {
        String sign = Unit.sign(form.unit());
        return board.units().stream()
                .map(UnitBook.Row::unit)
                .filter(it -> it.callSign().equals(sign))
                .findFirst()
                .orElse(null);
    }
}
