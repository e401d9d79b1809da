package org.stationhouse.backoffice.worklist.logs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;

/** What is done with an entry that stands: a field is filled in, it is noted, closed, opened again, voided. */
@Controller
class EntryStepPages {

    /** What the browser sends with a note. */
    record RemarkForm(
            @NotBlank @Size(max = LogEntry.LONGEST_SAID) @Pattern(regexp = "[^\\x00]*")
            String remark,

            Integer version) {

        RemarkForm {
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to fill in a field that was empty. @param field its key */
    record FillForm(
            @Size(max = 10) String field,

            @NotBlank @Size(max = FieldReader.LONGEST_LINE) @Pattern(regexp = LogForm.NO_CONTROL)
            String filled,

            Integer version) {

        FillForm {
            field = field == null ? "" : field;
            filled = filled == null ? "" : filled;
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to close an entry. */
    record ResultForm(
            @NotBlank @Size(max = LogEntry.LONGEST_SAID) @Pattern(regexp = LogForm.NO_CONTROL)
            String result,

            Integer version) {

        ResultForm {
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to open a closed entry again. */
    record AgainForm(
            @NotBlank @Size(max = LogEntry.LONGEST_SAID) @Pattern(regexp = LogForm.NO_CONTROL)
            String again,

            Integer version) {

        AgainForm {
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to void an entry. */
    record VoidForm(
            @NotBlank @Size(max = LogEntry.LONGEST_SAID) @Pattern(regexp = LogForm.NO_CONTROL)
            String cause,

            Integer version) {

        VoidForm {
            version = version == null ? 0 : version;
        }
    }

    private static final String CHANGED = "worklist.changed";

    private final Entries entries;
    private final EntrySteps steps;
    private final EntryPages pages;
    private final EntryBook book;
    private final AgencyOffice agencies;
    private final Clock clock;

    EntryStepPages(
            Entries entries, EntrySteps steps, EntryPages pages, EntryBook book, AgencyOffice agencies, Clock clock) {
        this.entries = entries;
        this.steps = steps;
        this.pages = pages;
        this.book = book;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Fills in a field that stops a time limit or a clock. */
    @PostMapping("/logs/entries/{ref}/fill")
    @Needs(LogRights.WRITE)
    String fill(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("filling") FillForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        EntryBook.Whole whole =
                book.read(ref, actor).filter(EntryBook.Whole::writes).orElseThrow(NoSuch::new);
        LogField field = whole.log().is().field(form.field()).orElseThrow(NoSuch::new);
        String value =
                switch (FieldReader.read(field, form.filled(), clock.instant().atZone(agencies.zone()))) {
                    case FieldReader.Read.Fit it -> it.value();
                    case FieldReader.Read.Wrong it -> {
                        if (!errors.hasFieldErrors("filled")) {
                            errors.rejectValue("filled", it.word(), it.values().toArray(), null);
                        }
                        yield "";
                    }
                };
        return act(
                ref, errors, model, actor, locale, () -> entries.fill(ref, form.version(), field.key(), value, actor));
    }

    @PostMapping("/logs/entries/{ref}/note")
    @Needs(LogRights.WRITE)
    String note(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("noting") RemarkForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return act(
                ref,
                errors,
                model,
                actor,
                locale,
                () -> steps.note(ref, form.version(), form.remark().strip(), actor));
    }

    @PostMapping("/logs/entries/{ref}/close")
    @Needs(LogRights.WRITE)
    String close(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("closing") ResultForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return act(
                ref,
                errors,
                model,
                actor,
                locale,
                () -> steps.close(ref, form.version(), form.result().strip(), actor));
    }

    @PostMapping("/logs/entries/{ref}/open")
    @Needs(LogRights.WRITE)
    String open(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("opening") AgainForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return act(
                ref,
                errors,
                model,
                actor,
                locale,
                () -> steps.open(ref, form.version(), form.again().strip(), actor));
    }

    @PostMapping("/logs/entries/{ref}/void")
    @Needs(LogRights.WRITE)
    String voided(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("voiding") VoidForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return act(
                ref,
                errors,
                model,
                actor,
                locale,
                () -> steps.voided(ref, form.version(), form.cause().strip(), actor));
    }

    private String act(PublicRef ref, BindingResult errors, Model model, Actor actor, Locale locale, Runnable act) {
        return Attempt.done(errors, CHANGED, act)
                ? "redirect:/logs/entries/" + ref
                : pages.show(ref, model, actor, locale);
    }
}
