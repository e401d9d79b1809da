package org.stationhouse.foundation.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.validation.BindingResult;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Tries what a form asks for. A refusal stands over the form that is shown again, with what was typed. */
public final class Attempt {

    private Attempt() {}

    /**
     * @param changed message key for when somebody else saved first
     * @return whether it was done; never with errors in the form
     */
    public static boolean done(BindingResult errors, String changed, Runnable act) {
        return made(errors, changed, () -> {
                    act.run();
                    return Boolean.TRUE;
                })
                .isPresent();
    }

    /**
     * The same where the page needs what came of it.
     *
     * @return empty when it was not done
     */
    public static <T> Optional<T> made(BindingResult errors, String changed, Supplier<T> act) {
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        try {
            return Optional.of(act.get());
        } catch (Refusal e) {
            errors.reject("web.refused", new Object[] {String.valueOf(e.getMessage()), e.cite()}, null);
        } catch (Unfit e) {
            e.all().forEach(it -> reject(errors, it));
        } catch (SomeoneElseSaved e) {
            errors.reject(changed);
        }
        return Optional.empty();
    }

    private static void reject(BindingResult errors, Unfit it) {
        if (it.field().isEmpty()) {
            errors.reject(it.word(), it.values(), null);
        } else {
            errors.rejectValue(it.field(), it.word(), it.values(), null);
        }
    }
}
