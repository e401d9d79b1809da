package org.stationhouse.foundation.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Authenticator.Kind;

/** Binding of what a person proves himself with: at the first sign-in, once a year, and when he wants to (CJIS IA-5). */
public interface Enrollment {

    /**
     * A code app as it is offered.
     *
     * @param secret to be typed where no camera is at hand, in groups of four
     * @param picture {@code data:} address of the QR code
     */
    record Offer(String secret, String picture) {}

    /** Who is here to bind something: half signed in for it, or signed in with a fresh proof. */
    Optional<Account> subject(HttpServletRequest request, Actor actor);

    /** The account of who is signed in. */
    Account self(Actor actor);

    /** What is missing or older than a year, in the order in which it is asked for. */
    List<Kind> due(Account account);

    /** Binds a chosen password. @return message key of why it is refused, empty when it is bound */
    Optional<String> choosePassword(Account account, String typed, Actor actor);

    /** Offers a code app; the secret stays the same until it is confirmed. */
    Offer offerApp(Account account, HttpServletRequest request);

    /** How any secret is offered to an app. @param name sign-in name that the app shows beside the code */
    Offer offer(String secret, String name);

    /** Binds the offered app when the code is right. @return whether it was */
    boolean confirmApp(Account account, String code, HttpServletRequest request, Actor actor);

    /** A new sheet of recovery codes, to be printed; shown this once. */
    List<String> newCodes(Account account, Actor actor);

    /** Signs in whom nothing is missing any more. @return empty when something is */
    Optional<SignedIn> signIn(Account account, HttpServletRequest request);

    /** Everything that was ever bound to the account, newest first. */
    List<Authenticator> history(Account account, Actor actor);

    int codesLeft(Account account);
}
