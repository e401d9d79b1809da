package org.stationhouse.desk.dispatch.door;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
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

/** The door and alarm log: an event is written above the list, and closed on its own page. */
@Controller
class DoorPages {

    private static final String LIST = "dispatch.door.list";
    private static final String NO_CONTROL = "\\P{Cc}*";

    private static final Columns COLUMNS = Columns.of(
                    "dispatch.door.", "at", "source", "event", "state", "response", "closedAt", "closedBy", "by")
            .main("at", "source", "event", "state", "response", "by")
            .narrow("at", "state", "closedAt", "closedBy", "by");

    /** What the browser sends to log an event. @param response blank while none was taken */
    record DoorForm(
            @NotBlank @Size(max = DoorEvent.LONGEST_SOURCE) @Pattern(regexp = NO_CONTROL)
            String source,

            @NotBlank @Size(max = DoorEvent.LONGEST_EVENT) @Pattern(regexp = NO_CONTROL)
            String event,

            @Size(max = DoorEvent.LONGEST_RESPONSE) @Pattern(regexp = NO_CONTROL)
            String response) {

        /** A field that the browser left out is an empty one. */
        DoorForm {
            source = source == null ? "" : source;
            event = event == null ? "" : event;
            response = response == null ? "" : response;
        }

        static DoorForm empty(String source) {
            return new DoorForm(source, "", "");
        }
    }

    /** What the browser sends to close an event. */
    record CloseForm(
            @NotBlank @Size(max = DoorEvent.LONGEST_RESPONSE) @Pattern(regexp = NO_CONTROL)
            String response,

            Integer version) {

        CloseForm {
            response = response == null ? "" : response;
            version = version == null ? 0 : version;
        }
    }

    private final DoorEvents events;
    private final AgencyOffice agencies;
    private final MessageSource messages;

    DoorPages(DoorEvents events, AgencyOffice agencies, MessageSource messages) {
        this.events = events;
        this.agencies = agencies;
        this.messages = messages;
    }

    /** @param source begun in the command bar */
    @GetMapping("/doors")
    @Needs(LIST)
    String list(Ask ask, @RequestParam(defaultValue = "") String source, Model model, Actor actor, Locale locale) {
        return page(ask, DoorForm.empty(source), model, actor, locale);
    }

    @PostMapping("/doors")
    @Needs("dispatch.door.log")
    String log(
            @Valid @ModelAttribute("form") DoorForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        String response = form.response().isBlank() ? null : form.response().strip();
        var event = Attempt.made(
                errors,
                "dispatch.door.changed",
                () -> events.log(form.source().strip(), form.event().strip(), response, actor));
        return event.isPresent()
                ? "redirect:/doors/" + event.get().ref()
                : page(new Ask("/doors", Map.of(), "", false, 1), form, model, actor, locale);
    }

    private String page(Ask ask, DoorForm form, Model model, Actor actor, Locale locale) {
        model.addAttribute("listing", Listing.of(events.list(filter(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("form", form);
        model.addAttribute("sources", events.sources());
        model.addAttribute(
                "states", new Words(messages, locale).choices("dispatch.door.state.", List.of("OPEN", "CLOSED")));
        return "desk/dispatch/door/list";
    }

    @GetMapping("/doors/{ref}")
    @Needs(LIST)
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        model.addAttribute("event", events.read(ref, actor).orElseThrow(NoSuch::new));
        return "desk/dispatch/door/show";
    }

    @PostMapping("/doors/{ref}/close")
    @Needs("dispatch.door.close")
    String close(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("close") CloseForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(
                errors,
                "dispatch.door.changed",
                () -> events.close(ref, form.version(), form.response().strip(), actor));
        return done ? "redirect:/doors" : show(ref, model, actor);
    }

    @RequestMapping(
            path = "/doors/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("dispatch.door.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<DoorEvent> first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, DoorEvents.EXPORTED, end -> part(export, end.rows(), actor))
                        .map(it -> cells(it, words))
                        .iterator();
        return new Sheet(export, "doors", "dispatch.doors", COLUMNS.as(export.ask()), rows);
    }

    private List<DoorEvent> part(Export export, int skip, Actor actor) {
        return events.export(filter(export.ask()), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(DoorEvent it, Words words) {
        DoorEvent.Closed closed = it.closed();
        return Arrays.asList(
                it.at(),
                it.source(),
                it.event(),
                words.word("dispatch.door.state." + (closed == null ? "OPEN" : "CLOSED")),
                closed == null ? "" : closed.response(),
                closed == null ? null : closed.at(),
                closed == null ? "" : closed.by(),
                it.by());
    }

    private DoorFilter filter(Ask ask) {
        return new DoorFilter(
                ask.typed("text"),
                ask.typed("state"),
                ask.from("from", agencies.zone()),
                ask.until("until", agencies.zone()));
    }
}
