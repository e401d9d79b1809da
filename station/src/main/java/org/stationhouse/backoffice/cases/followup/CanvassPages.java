package org.stationhouse.backoffice.cases.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZonedDateTime;
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
import org.stationhouse.backoffice.cases.CaseFile;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.TypedTime;
import org.stationhouse.foundation.web.Words;

/** The canvass of a case: one address after the other, each a line of the follow-up. */
@Controller
class CanvassPages {

    /**
     * What the browser sends of one address.
     *
     * @param happenedAt moment as typed; empty for now
     * @param said what was said there; empty where nobody said anything
     */
    record DoorForm(
            @NotBlank @Size(max = NewLine.LONGEST) @Pattern(regexp = LineForm.NO_CONTROL)
            String place,

            @NotNull @Nullable Answered answered,

            @Size(max = NewLine.LONGEST) @Pattern(regexp = LineForm.NO_CONTROL)
            String who,

            @Size(max = NewLine.LONGEST_SAID) @Pattern(regexp = "[^\\x00]*")
            String said,

            @Size(max = 40) String happenedAt) {

        DoorForm {
            place = place == null ? "" : place;
            who = who == null ? "" : who;
            said = said == null ? "" : said;
            happenedAt = happenedAt == null ? "" : happenedAt;
        }

        static DoorForm empty() {
            return new DoorForm("", null, "", "", "");
        }

        /** @param silent what stands where nobody said anything */
        @Nullable
        NewLine line(String silent, ZonedDateTime now, BindingResult errors) {
            TypedTime time =
                    happenedAt.isBlank() ? new TypedTime.Clear(now.toInstant()) : TypedTime.moment(happenedAt, now);
            if (time instanceof TypedTime.Unclear it) {
                errors.rejectValue("happenedAt", it.word(), it.values().toArray(), null);
            }
            if (answered == Answered.ANSWERED && said.isBlank()) {
                errors.rejectValue("said", "NotBlank");
            }
            Answered came = answered;
            return errors.hasErrors() || came == null || !(time instanceof TypedTime.Clear clear)
                    ? null
                    : NewLine.door(
                            clear.at(),
                            place.strip(),
                            came,
                            who.isBlank() ? null : who.strip(),
                            said.isBlank() ? silent : said.strip());
        }
    }

    private static final String ADD = "cases.followup.add";

    private final FollowUps followUps;
    private final FollowUpBook book;
    private final CaseFile file;
    private final AgencyOffice agency;
    private final MessageSource messages;

    CanvassPages(FollowUps followUps, FollowUpBook book, CaseFile file, AgencyOffice agency, MessageSource messages) {
        this.followUps = followUps;
        this.book = book;
        this.file = file;
        this.agency = agency;
        this.messages = messages;
    }

    @GetMapping("/cases/{ref}/canvass")
    @Needs(ADD)
    String show(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        return show(ref, DoorForm.empty(), model, actor, locale);
    }

    @PostMapping("/cases/{ref}/canvass")
    @Needs(ADD)
    String add(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") DoorForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        String silent = new Words(messages, locale).word("cases.followup.door.silent");
        NewLine line = form.line(silent, file.now().atZone(agency.zone()), errors);
        return Attempt.done(
                        errors, "cases.changed", () -> followUps.add(ref, Objects.requireNonNull(line), null, actor))
                ? "redirect:/cases/" + ref + "/canvass"
                : show(ref, form, model, actor, locale);
    }

    private String show(PublicRef ref, DoorForm form, Model model, Actor actor, Locale locale) {
        FollowUpBook.Whole whole = book.read(ref, actor).orElseThrow(NoSuch::new);
        List<FollowUpLine> doors = whole.lines().stream()
                .filter(it -> it.line().kind() == FollowUpKind.CANVASS && !it.corrected())
                .toList()
                .reversed();
        model.addAttribute("whole", whole);
        model.addAttribute("doors", doors);
        model.addAttribute("form", form);
        model.addAttribute(
                "answers",
                new Words(messages, locale)
                        .choices("cases.followup.answered.", CaseloadPages.names(Answered.values())));
        return "backoffice/cases/followup/canvass";
    }
}
