package org.stationhouse.backoffice.worklist.meeting;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Parts;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The list of meetings, and the page on which one is planned or changed. */
@Controller
class MeetingPages {

    static final Columns COLUMNS = Columns.of("worklist.meeting.", "at", "title", "place", "state", "agenda", "minutes")
            .main("at", "title", "place", "state")
            .narrow("at", "state")
            .sorted(MeetingStore.ORDERS.keySet());

    private static final String KEEP = "worklist.meeting.keep";

    private final Meetings meetings;
    private final Owners owners;
    private final AgencyOffice agencies;
    private final MessageSource messages;
    private final Clock clock;

    MeetingPages(Meetings meetings, Owners owners, AgencyOffice agencies, MessageSource messages, Clock clock) {
        this.meetings = meetings;
        this.owners = owners;
        this.agencies = agencies;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/meetings")
    @Needs("worklist.meeting.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        model.addAttribute(
                "listing",
                Listing.of(
                        meetings.list(
                                ask.typed("state"), ask.typed("text"), order(ask), ask.skip(), ask.fetch(), actor),
                        ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute(
                "states",
                new Words(messages, locale)
                        .choices("worklist.meeting.state.", List.of("PLANNED", "CLOSED", "CANCELED")));
        return "backoffice/worklist/meeting/list";
    }

    private static String order(Ask ask) {
        return ask.order(MeetingStore.ORDERS, MeetingStore.LATEST);
    }

    @RequestMapping(
            path = "/meetings/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("worklist.meeting.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<Meeting> first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, Act.MOST_REFS, end -> part(export, end.rows(), actor))
                        .map(it -> cells(it, words))
                        .iterator();
        return new Sheet(export, "meetings", "worklist.meetings", COLUMNS.as(export.ask()), rows);
    }

    private List<Meeting> part(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return meetings.export(ask.typed("state"), ask.typed("text"), order(ask), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(Meeting meeting, Words words) {
        return Arrays.asList(
                meeting.at(),
                meeting.title(),
                meeting.place(),
                words.word("worklist.meeting.state." + meeting.state().word()),
                meeting.agenda(),
                meeting.minutes());
    }

    @GetMapping("/meetings/new")
    @Needs(KEEP)
    String blank(@RequestParam(defaultValue = "") String title, Model model) {
        return edit(new MeetingForm(title, "", "", "", 0), null, model);
    }

    @PostMapping("/meetings")
    @Needs(KEEP)
    String plan(@Valid @ModelAttribute("form") MeetingForm form, BindingResult errors, Model model, Actor actor) {
        Meeting.Plan plan = form.plan(now(), errors);
        var planned = Attempt.made(
                errors,
                "worklist.changed",
                () -> meetings.plan(
                        Objects.requireNonNull(plan), owners.self(actor).orElse(null), actor));
        return planned.isPresent() ? "redirect:/meetings/" + planned.get() : edit(form, null, model);
    }

    @GetMapping("/meetings/{ref}/edit")
    @Needs(KEEP)
    String change(@PathVariable PublicRef ref, Model model, Actor actor) {
        Meeting meeting = meetings.read(ref, actor).orElseThrow(NoSuch::new).meeting();
        return edit(MeetingForm.of(meeting, agencies.zone()), meeting, model);
    }

    @PostMapping("/meetings/{ref}")
    @Needs(KEEP)
    String change(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") MeetingForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        Meeting.Plan plan = form.plan(now(), errors);
        boolean done = Attempt.done(
                errors,
                "worklist.changed",
                () -> meetings.change(ref, form.version(), Objects.requireNonNull(plan), actor));
        return done
                ? "redirect:/meetings/" + ref
                : edit(form, meetings.read(ref, actor).orElseThrow(NoSuch::new).meeting(), model);
    }

    private static String edit(MeetingForm form, @Nullable Meeting meeting, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("meeting", meeting);
        return "backoffice/worklist/meeting/edit";
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(agencies.zone());
    }
}
