package org.stationhouse.desk.dispatch.later;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.CallSchedule;
import org.stationhouse.desk.dispatch.StepSaid;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.TypedTime;

/** The list of scheduled calls, and the page on which one is put off or taken before its time. */
@Controller
class LaterPages {

    private static final String SCHEDULE = "dispatch.call.schedule";
    private static final String CHANGED = "dispatch.call.changed";
    private static final int MOST = 500;

    /** What the browser sends to put a call off. @param due as typed, see {@code web.TypedTime} */
    record LaterForm(
            @NotBlank @Size(max = 40) String due,

            @NotBlank @Size(max = StepSaid.LONGEST_REASON) @Pattern(regexp = "\\P{Cc}*")
            String reason,

            Integer version) {

        LaterForm {
            due = due == null ? "" : due;
            reason = reason == null ? "" : reason;
            version = version == null ? 0 : version;
        }

        static LaterForm empty() {
            return new LaterForm("", "", 0);
        }
    }

    /** What the browser sends to take a call before its time. */
    record NowForm(Integer version) {

        NowForm {
            version = version == null ? 0 : version;
        }
    }

    private final CallSchedule schedule;
    private final CallBook book;
    private final AgencyOffice agencies;
    private final Clock clock;

    LaterPages(CallSchedule schedule, CallBook book, AgencyOffice agencies, Clock clock) {
        this.schedule = schedule;
        this.book = book;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/calls/scheduled")
    @Needs("dispatch.call.list")
    String list(Model model, Actor actor) {
        model.addAttribute("calls", schedule.scheduled(MOST, actor));
        return "desk/dispatch/later/list";
    }

    @GetMapping("/calls/{ref}/later")
    @Needs(SCHEDULE)
    String blank(@PathVariable PublicRef ref, Model model, Actor actor) {
        return page(ref, LaterForm.empty(), model, actor);
    }

    @PostMapping("/calls/{ref}/later")
    @Needs(SCHEDULE)
    String putOff(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") LaterForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        Instant due = errors.hasErrors() ? null : moment(form, errors);
        boolean done = due != null
                && Attempt.done(
                        errors,
                        CHANGED,
                        () -> schedule.putOff(
                                ref, form.version(), due, form.reason().strip(), actor));
        return done ? "redirect:/calls/" + ref : page(ref, form, model, actor);
    }

    private @Nullable Instant moment(LaterForm form, BindingResult errors) {
        var at = new AtomicReference<@Nullable Instant>();
        switch (TypedTime.moment(form.due(), clock.instant().atZone(agencies.zone()))) {
            case TypedTime.Clear it -> at.set(it.at());
            case TypedTime.Unclear it ->
                errors.rejectValue("due", it.word(), it.values().toArray(), null);
        }
        return at.get();
    }

    @PostMapping("/calls/{ref}/now")
    @Needs(SCHEDULE)
    String takeNow(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("now") NowForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(errors, CHANGED, () -> schedule.takeNow(ref, form.version(), actor));
        return done ? "redirect:/calls/" + ref : page(ref, LaterForm.empty(), model, actor);
    }

    private String page(PublicRef ref, LaterForm form, Model model, Actor actor) {
        Call call = book.read(ref, actor).orElseThrow(NoSuch::new).call();
        model.addAttribute("call", call);
        model.addAttribute("form", form);
        return "desk/dispatch/later/put";
    }
}
