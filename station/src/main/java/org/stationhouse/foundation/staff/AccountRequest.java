package org.stationhouse.foundation.staff;

import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A wish for an account.
 *
 * @param member reference of a person who works here already, null for a new one
 * @param person name of a new person, null when {@code member} is given
 * @param name sign-in name: 2 to 32 small letters, digits, dots and dashes, a letter first
 * @param role id of the role
 * @param reason why it is needed, at least 5 characters
 * @param temporary whether it ends by itself after 72 hours
 */
public record AccountRequest(
        @Nullable PublicRef member,
        @Nullable PersonName person,
        String name,
        String role,
        String reason,
        boolean temporary) {

    public AccountRequest {
        name = name.strip();
        reason = reason.strip();
        if ((member == null) == (person == null)) {
            throw new IllegalArgumentException("An account is for somebody who works here, or for a new person.");
        }
        if (!name.matches("[a-z][a-z0-9.-]{1,31}")) {
            throw new IllegalArgumentException(
                    "A sign-in name has 2 to 32 small letters, digits, dots and dashes, and begins with a letter.");
        }
        if (reason.length() < 5 || reason.length() > 300) {
            throw new IllegalArgumentException("Say in 5 to 300 characters why the account is needed.");
        }
    }
}
