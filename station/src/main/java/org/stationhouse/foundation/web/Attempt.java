package org.stationhouse.foundation.web;

import org.springframework.validation.BindingResult;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Tries what a form asks for. A refusal stands over the form that is shown again, with what was typed. */
public final class Attempt {

    private Attempt() {}

    /**
     * @param changed message key for when somebody else saved first
     * @return whether it was done; never with errors in the form
     */
    public static boolean done(BindingResult errors, String changed, Runnable act) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            act.run();
            return true;
        } catch (Refusal e) {
            errors.reject("web.refused", new Object[] {String.valueOf(e.getMessage())}, null);
        } catch (SomeoneElseSaved e) {
            errors.reject(changed);
        }
        return false;
    }
}
