package org.stationhouse.backoffice.post.letter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.foundation.kernel.PublicRef;

/** What the browser sends to write a letter. @param template reference of it */
record LetterForm(
        @NotBlank @Size(max = 40) String template,

        @NotBlank @Size(max = Letter.LONGEST_ADDRESSEE) @Pattern(regexp = "\\P{Cc}*")
        String addressee,

        @NotBlank @Size(max = Letter.LONGEST_ADDRESS) @Pattern(regexp = "[^\\x00]*")
        String address,

        @Size(max = 20) @Pattern(regexp = "\\P{Cc}*") String caseNumber) {

    LetterForm {
        template = template == null ? "" : template;
        addressee = addressee == null ? "" : addressee;
        address = address == null ? "" : address;
        caseNumber = caseNumber == null ? "" : caseNumber;
    }

    /** @return null with errors beside the fields that can't be taken */
    Letter.@Nullable New toLetter(@Nullable CaseLink about, BindingResult errors) {
        String lines = String.join(
                "\n",
                address.lines().map(String::strip).filter(it -> !it.isEmpty()).toList());
        if (lines.lines().count() > Letter.MOST_LINES && !errors.hasFieldErrors("address")) {
            errors.rejectValue("address", "post.letter.address.long");
        }
        Optional<PublicRef> ref = PublicRef.typed(template);
        if (ref.isEmpty() && !errors.hasFieldErrors("template")) {
            errors.rejectValue("template", "post.letter.template.unknown");
        }
        return errors.hasErrors() || ref.isEmpty() ? null : new Letter.New(ref.get(), addressee.strip(), lines, about);
    }
}
