package org.stationhouse.desk.dispatch.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Parts;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The radio and status log: a line is written, a page of lines read, a day printed. */
@Controller
class RadioPages {

    private static final String LIST = "dispatch.radio.list";

    private static final Columns COLUMNS = Columns.of("dispatch.radio.", "at", "unit", "did", "said", "call", "by")
            .narrow("at", "unit", "did", "call", "by");

    /**
     * What the browser sends to write a line.
     *
     * @param board whether it was written on the board, to which the browser returns
     * @param corrects number of the line that it corrects; null for none
     */
    record RadioForm(
            @Size(max = RadioLine.LONGEST) @Pattern(regexp = BoardForm.NO_CONTROL)
            String line,

            Boolean board,
            @Nullable Long corrects) {

        /** A field that the browser left out is an empty one. */
        RadioForm {
            line = line == null ? "" : line;
            board = board != null && board;
        }
    }

    private final Radio radio;
    private final AgencyOffice agencies;
    private final MessageSource messages;

    RadioPages(Radio radio, AgencyOffice agencies, MessageSource messages) {
        this.radio = radio;
        this.agencies = agencies;
        this.messages = messages;
    }

    /** @param line begun in the command bar */
    @GetMapping("/radio")
    @Needs(LIST)
    String list(Ask ask, @RequestParam(defaultValue = "") String line, Model model, Actor actor, Locale locale) {
        return page(ask, line, null, model, actor, locale);
    }

    /** @param corrects number of a line */
    @GetMapping("/radio/correct")
    @Needs("dispatch.radio.say")
    String correct(@RequestParam long corrects, Model model, Actor actor, Locale locale) {
        RadioLine wrong = radio.wrong(corrects, actor).orElseThrow(NoSuch::new);
        return page(new Ask("/radio", Map.of(), "", false, 1), wrong.typed(), corrects, model, actor, locale);
    }

    @PostMapping("/radio")
    @Needs("dispatch.radio.say")
    String say(
            @Valid @ModelAttribute("form") RadioForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        if (Attempt.done(errors, "dispatch.unit.changed", () -> radio.say(form.line(), form.corrects(), actor))) {
            return form.board() ? "redirect:/board" : "redirect:/radio";
        }
        return page(new Ask("/radio", Map.of(), "", false, 1), form.line(), form.corrects(), model, actor, locale);
    }

    private String page(Ask ask, String line, @Nullable Long corrects, Model model, Actor actor, Locale locale) {
        model.addAttribute("listing", Listing.of(radio.list(filter(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("line", line);
        model.addAttribute("corrects", corrects);
        model.addAttribute(
                "kinds", new Words(messages, locale).choices("dispatch.radio.kind.", List.of("SAID", "DID")));
        model.addAttribute("today", radio.today());
        return "desk/dispatch/unit/radio";
    }

    @RequestMapping(
            path = "/radio/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("dispatch.radio.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<RadioLine> first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, Radio.EXPORTED, end -> part(export, end.rows(), actor))
                        .map(it -> cells(it, words))
                        .iterator();
        return new Sheet(export, "radio", "dispatch.radio", COLUMNS.as(export.ask()), rows);
    }

    private List<RadioLine> part(Export export, int skip, Actor actor) {
        return radio.export(filter(export.ask()), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(RadioLine it, Words words) {
        return Arrays.asList(
                it.at(),
                it.callSign(),
                it.did() == null ? "" : words.word("dispatch.radio.did." + it.did()),
                said(it, words),
                it.call() == null ? "" : it.call().number(),
                it.by());
    }

    private static @Nullable String said(RadioLine it, Words words) {
        return it.corrected() ? it.said() + " " + words.word("dispatch.radio.corrected") : it.said();
    }

    /** The log of a day as a paper, {@code daypaper.jte}. @param day of the agency's calendar; today where none is named */
    @GetMapping("/radio/day.pdf")
    @Needs("dispatch.radio.print")
    String day(@RequestParam(required = false) @Nullable LocalDate day, Model model, Actor actor) {
        LocalDate which = day == null ? radio.today() : day;
        model.addAttribute("day", which);
        model.addAttribute("lines", radio.day(which, actor));
        model.addAttribute("file", "radio-" + which);
        return "desk/dispatch/unit/daypaper";
    }

    private RadioFilter filter(Ask ask) {
        return new RadioFilter(
                ask.typed("unit"),
                ask.typed("call"),
                ask.typed("text"),
                ask.typed("kind"),
                ask.from("from", agencies.zone()),
                ask.until("until", agencies.zone()));
    }
}
