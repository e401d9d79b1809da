package org.stationhouse.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import org.springframework.validation.BindingResult;

/**
 * A form that was refused.
 *
 * @param errors what is wrong with it
 * @param form what was typed; null where there is no form of its own
 */
record Refused(BindingResult errors, @Nullable Object form) {

    private static final String NOTED = Refused.class.getName();

    /**
     * Keeps the form that a page method takes and what it will find wrong with it: the model has neither where a value could not be
     * read, and drops the errors as soon as the method puts a form of its own into it.
     */
    static void note(@Nullable HttpServletRequest request, @Nullable Object[] arguments) {
        for (int i = 1; i < arguments.length; i++) {
            if (request != null && arguments[i] instanceof BindingResult errors) {
                request.setAttribute(NOTED, new Refused(errors, arguments[i - 1]));
            }
        }
    }

    /** What is wrong on the page that is about to be shown; null when nothing is. */
    static @Nullable Refused in(Map<String, ?> model, HttpServletRequest request) {
        Refused noted = request.getAttribute(NOTED) instanceof Refused it ? it : null;
        return model.values().stream()
                .filter(BindingResult.class::isInstance)
                .map(BindingResult.class::cast)
                .filter(BindingResult::hasErrors)
                .findFirst()
                .map(errors ->
                        new Refused(errors, noted != null && noted.errors == errors ? noted.form : errors.getTarget()))
                .orElse(noted != null && noted.errors.hasErrors() ? noted : null);
    }

    /** Fields of the form in their order. */
    List<RecordComponent> fields() {
        RecordComponent[] fields = form == null ? null : form.getClass().getRecordComponents();
        return fields == null ? List.of() : List.of(fields);
    }

    /** What was typed into a field; empty when the form has no such field or nothing was typed. */
    String typed(String field) {
        Object value = errors.getFieldError(field) != null
                ? errors.getFieldValue(field)
                : fields().stream()
                        .filter(it -> it.getName().equals(field))
                        .findFirst()
                        .map(it -> ReflectionUtils.invokeMethod(accessible(it.getAccessor()), form))
                        .orElse(null);
        return value == null ? "" : value.toString();
    }

    /** The form's record is package-private in its room. */
    private static Method accessible(Method accessor) {
        ReflectionUtils.makeAccessible(accessor);
        return accessor;
    }
}
