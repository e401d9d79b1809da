package org.stationhouse.desk.dispatch;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.TypedTime;

/** The page on which a status time is put right. */
@Controller
class CallTimePages {

    private final CallCorrections corrections;
    private final CallBook book;
    private final AgencyOffice agencies;
    private final Clock clock;

    CallTimePages(CallCorrections corrections, CallBook book, AgencyOffice agencies, Clock clock) {
        this.corrections = corrections;
        this.book = book;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/calls/{ref}/times/{mark}")
    @Needs("dispatch.call.correct")
    String blank(@PathVariable PublicRef ref, @PathVariable CallTimes.Mark mark, Model model, Actor actor) {
        return page(ref, mark, TimeForm.empty(), model, actor);
    }

    @PostMapping("/calls/{ref}/times/{mark}")
    @Needs("dispatch.call.correct")
    String correct(
            @PathVariable PublicRef ref,
            @PathVariable CallTimes.Mark mark,
            @Valid @ModelAttribute("form") TimeForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        Instant at = errors.hasErrors() ? null : moment(form, errors);
        if (at != null) {
            try {
                corrections.correctTime(
                        ref, form.version(), mark, at, form.reason().strip(), actor);
                return "redirect:/calls/" + ref;
            } catch (Refusal e) {
                errors.rejectValue("at", "web.refused", new Object[] {String.valueOf(e.getMessage()), e.cite()}, null);
            } catch (SomeoneElseSaved e) {
                errors.reject("dispatch.call.changed");
            }
        }
        return page(ref, mark, form, model, actor);
    }

    private @Nullable Instant moment(TimeForm form, BindingResult errors) {
        return switch (TypedTime.moment(form.at(), clock.instant().atZone(agencies.zone()))) {
            case TypedTime.Clear clear -> clear.at();
            case TypedTime.Unclear unclear -> {
                errors.rejectValue("at", unclear.word(), unclear.values().toArray(), null);
                yield null;
            }
        };
    }

    private String page(PublicRef ref, CallTimes.Mark mark, TimeForm form, Model model, Actor actor) {
        Call call = book.read(ref, actor).orElseThrow(NoSuch::new).call();
        if (call.times().at(mark) == null) {
            throw new NoSuch();
        }
        model.addAttribute("call", call);
        model.addAttribute("mark", mark);
        model.addAttribute("form", form.at(call.version()));
        return "desk/dispatch/time";
    }
}
