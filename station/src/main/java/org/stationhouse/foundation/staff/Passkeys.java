package org.stationhouse.foundation.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Signing in, unlocking and proving again with a passkey, and making and removing them. */
public interface Passkeys {

    /** What the browser needs to ask for a passkey: of whoever sits here, or of anybody at the sign-in page. */
    Map<String, Object> proving(HttpServletRequest request);

    /** Signs in: a passkey with its PIN or finger is both factors. */
    SignInStep signIn(String answer, HttpServletRequest request);

    /** Unlocks, or proves afresh for a privileged act, with a passkey of the person who sits here. */
    SignInStep again(String answer, HttpServletRequest request);

    /** What the browser needs to make a passkey for who is signed in; needs a fresh proof. */
    Map<String, Object> making(Actor actor, HttpServletRequest request);

    /**
     * Binds the passkey that the browser made.
     *
     * @param label what the person calls it, at most 60 characters
     * @return whether it was right
     */
    boolean made(String label, String answer, Actor actor, HttpServletRequest request);

    void remove(PublicRef passkey, Actor actor);
}
