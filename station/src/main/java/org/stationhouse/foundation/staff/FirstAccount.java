package org.stationhouse.foundation.staff;

import java.time.LocalDate;
import java.util.List;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;

/** The first administrator, made while the house is set up: by the wizard or by {@code start --setup FILE}. */
public interface FirstAccount {

    /**
     * @param secret Base32 secret of the administrator's code app; {@link FirstAccount#freshSecret()} makes one
     * @param clearedOn day of the administrator's own clearance
     * @param trainedOn day of the administrator's own awareness training
     */
    record Wish(
            PersonName person, String name, String password, String secret, LocalDate clearedOn, LocalDate trainedOn) {}

    /** Whether nobody has an account yet. */
    boolean missing();

    /** A new secret for a code app, 32 letters of Base32. */
    String freshSecret();

    /** The secret as the wizard shows it. */
    Enrollment.Offer offer(String secret, String name);

    /** Whether the app shows the code of this secret now; the wizard asks before it goes on. */
    boolean shows(String secret, String code);

    /**
     * Makes the first administrator, active at once.
     *
     * @param console {@link Actor#console}
     * @return his recovery codes, to be printed; they are shown this once
     * @throws Refusal when there are accounts already, or the actor is not the console
     * @throws UnfitPassword when the password is refused
     * @throws IllegalArgumentException when the name or the secret has another form
     */
    List<String> establish(Wish wish, Actor console);

    /** The password is refused. */
    final class UnfitPassword extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String word;

        public UnfitPassword(String word) {
            super(word);
            this.word = word;
        }

        /** Message key of why. */
        public String word() {
            return word;
        }
    }
}
