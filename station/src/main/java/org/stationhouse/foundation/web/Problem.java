package org.stationhouse.foundation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    static List<Problem> all(BindingResult errors, Words words) {
        var problems = new ArrayList<Problem>();
        for (ObjectError error : errors.getAllErrors()) {
            String sentence = words.messages().getMessage(error, words.locale());
            if (error instanceof FieldError wrong) {
                String label = label(errors.getTarget(), wrong.getField(), words);
                problems.add(new Problem(wrong.getField(), label == null ? sentence : label + ": " + sentence));
            } else {
                problems.add(new Problem("", sentence));
            }
        }
        return problems;
    }

    /** The label stands under {@code <room>.<noun>.<field>}: {@code dispatch.call.place} for {@code place} of dispatch's {@code CallForm}. */
    private static @Nullable String label(@Nullable Object form, String field, Words words) {
        if (form == null) {
            return null;
        }
        String home = form.getClass().getPackageName();
        String room = home.substring(home.lastIndexOf('.') + 1);
        String noun = form.getClass().getSimpleName().replaceAll("Form$", "").toLowerCase(Locale.ROOT);
        String label = words.find(room + "." + noun + "." + field);
        return label == null ? words.find(room + "." + field) : label;
    }
}
