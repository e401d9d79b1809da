package org.stationhouse.foundation.web;

import jakarta.validation.ConstraintViolation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * One thing wrong with a form, as the summary at the top lists it.
 *
 * @param field name of the field, empty when it is the form as a whole
 * @param sentence what is wrong; begins with the field's label where that is known
 */
public record Problem(String field, String sentence) {

    /** Where the room stands in the name of a package. */
    private static final int ROOM = 3;

    /** Codes of a field that was left empty. */
    private static final Set<String> EMPTY = Set.of("NotBlank", "NotNull", "NotEmpty");

    /** Everything that is wrong, one sentence a field. */
    static List<Problem> all(BindingResult errors, Words words) {
        var problems = new ArrayList<Problem>();
        for (ObjectError error : errors.getAllErrors()) {
            if (!(error instanceof FieldError wrong)) {
                problems.add(new Problem("", sentence(error, words)));
            } else if (first(errors, wrong.getField()).orElse(wrong) == wrong) {
                String label = label(errors.getTarget(), wrong, words);
                String sentence = sentence(wrong, words);
                problems.add(new Problem(wrong.getField(), label == null ? sentence : label + ": " + sentence));
            }
        }
        problems.sort(Comparator.comparingInt(problem -> place(errors.getTarget(), problem.field())));
        return problems;
    }

    /** Problems stand in the order of the form's fields; first come the form as a whole and fields of another form of the page. */
    private static int place(@Nullable Object form, String field) {
        RecordComponent[] fields = form == null ? null : form.getClass().getRecordComponents();
        if (fields != null) {
            for (int i = 0; i < fields.length; i++) {
                if (fields[i].getName().equals(field)) {
                    return i;
                }
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

    /**
     * The label stands under {@code <room>.<noun>.<field>}: {@code dispatch.call.place} for {@code place} of dispatch's
     * {@code CallForm}; in a sub-room its name, or that of the form in the model, may stand for the noun.
     */
    private static @Nullable String label(@Nullable Object form, FieldError wrong, Words words) {
        if (form == null) {
            return null;
        }
        String[] home = form.getClass().getPackageName().split("[.]");
        String room = home[Math.min(ROOM, home.length - 1)];
        String noun = form.getClass().getSimpleName().replaceAll("Form$", "").toLowerCase(Locale.ROOT);
        return Stream.of(noun, home[home.length - 1], wrong.getObjectName())
                .map(middle -> room + "." + middle + ".")
                .flatMap(start -> Stream.ofNullable(words.find(start + wrong.getField())))
                .findFirst()
                .orElseGet(() -> words.find(room + "." + wrong.getField()));
    }
}
