package org.stationhouse.backoffice.post.letter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.stationhouse.foundation.web.TypedTime;

/**
 * What the browser sends to add a template or an edition of one.
 *
 * @param name only for a new template
 * @param validFrom a date as typed
 * @param subjectEs with {@code textEs}, both or none
 * @param version version that a change was made on; 0 for a new template
 */
record TemplateForm(
        @Size(max = Template.LONGEST_NAME) @Pattern(regexp = NO_CONTROL)
        String name,

        @NotBlank @Size(max = 20) String validFrom,

        @NotBlank @Size(max = Template.LONGEST_SUBJECT) @Pattern(regexp = NO_CONTROL)
        String subjectEn,

        @NotBlank @Size(max = Template.LONGEST_TEXT) @Pattern(regexp = NO_NUL)
        String textEn,

        @Size(max = Template.LONGEST_SUBJECT) @Pattern(regexp = NO_CONTROL)
        String subjectEs,

        @Size(max = Template.LONGEST_TEXT) @Pattern(regexp = NO_NUL)
        String textEs,

        Integer version) {

    private static final String NO_CONTROL = "\\P{Cc}*";
    private static final String NO_NUL = "[^\\x00]*";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

    TemplateForm {
        name = name == null ? "" : name;
        validFrom = validFrom == null ? "" : validFrom;
        subjectEn = subjectEn == null ? "" : subjectEn;
        textEn = textEn == null ? "" : textEn;
        subjectEs = subjectEs == null ? "" : subjectEs;
        textEs = textEs == null ? "" : textEs;
        version = version == null ? 0 : version;
    }

    static TemplateForm empty(LocalDate today) {
        return new TemplateForm("", DATE.format(today), "", "", "", "", 0);
    }

    static TemplateForm of(Templates.Whole whole, LocalDate today) {
        Template.Edition newest = whole.editions().getFirst();
        Template.Wording spanish = newest.spanish();
        return new TemplateForm(
                whole.template().name(),
                DATE.format(today),
                newest.english().subject(),
                newest.english().text(),
                spanish == null ? "" : spanish.subject(),
                spanish == null ? "" : spanish.text(),
                whole.template().version());
    }

    /** @return null with errors beside the fields that can't be taken */
    Templates.@Nullable NewEdition toEdition(LocalDate today, boolean fresh, BindingResult errors) {
        Optional<LocalDate> from = TypedTime.date(validFrom, today);
        if (from.isEmpty() && !errors.hasFieldErrors("validFrom")) {
            errors.rejectValue("validFrom", "web.moment.unclear");
        }
        if (fresh && name.isBlank() && !errors.hasFieldErrors("name")) {
            errors.rejectValue("name", "NotBlank");
        }
        if (subjectEs.isBlank() != textEs.isBlank()) {
            errors.rejectValue(subjectEs.isBlank() ? "subjectEs" : "textEs", "post.template.both");
        }
        if (errors.hasErrors() || from.isEmpty()) {
            return null;
        }
        return new Templates.NewEdition(
                new Template.Wording(subjectEn.strip(), textEn.strip()),
                textEs.isBlank() ? null : new Template.Wording(subjectEs.strip(), textEs.strip()),
                from.get());
    }
}
