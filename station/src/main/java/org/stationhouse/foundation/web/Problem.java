package org.stationhouse.foundation.web;

import jakarta.validation.ConstraintViolation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * One thing wrong with a form, as the summary at the top lists it.
 *
 * @param field name of the field, empty when it is the form as a whole
 * @param sentence what is wrong; begins with the field's label where the page shows one
 */
public record Problem(String field, String sentence) {

    /** Codes of a field that was left empty. */
    private static final Set<String> EMPTY = Set.of("NotBlank", "NotNull", "NotEmpty");

    /** Everything that is wrong, one sentence a field. @param page which bears the labels */
    static List<Problem> all(Refused refused, Words words, Drawn page) {
        BindingResult errors = refused.errors();
        var problems = new ArrayList<Problem>();
        for (ObjectError error : errors.getAllErrors()) {
            if (!(error instanceof FieldError wrong)) {
                problems.add(new Problem("", sentence(error, words)));
            } else if (first(errors, wrong.getField()).orElse(wrong) == wrong) {
                String sentence = sentence(wrong, words);
                String label = page.label(wrong.getField()).map(it -> it + ": ").orElse("");
                problems.add(new Problem(wrong.getField(), label + sentence));
            }
        }
        problems.sort(Comparator.comparingInt(problem -> place(refused.fields(), problem.field())));
        return problems;
    }

    /** Problems stand in the order of the form's fields; first come the form as a whole and fields of another form of the page. */
    private static int place(List<RecordComponent> fields, String field) {
        String name = field.replaceFirst("\\[.*", "");
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).getName().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** What is said of a field: that it is empty, before anything about its form. */
    static Optional<FieldError> first(BindingResult errors, String field) {
        return errors.getFieldErrors(field).stream()
                .min(Comparator.comparing(error -> !EMPTY.contains(String.valueOf(error.getCode()))));
    }

    /** The sentence that the form itself gives to a rule; else the house's own for rules of that kind. */
    static String sentence(ObjectError error, Words words) {
        boolean own = error.contains(ConstraintViolation.class)
                && !error.unwrap(ConstraintViolation.class).getMessageTemplate().startsWith("{jakarta.");
        String given = error.getDefaultMessage();
        return own && given != null ? given : words.messages().getMessage(error, words.locale());
    }
}
