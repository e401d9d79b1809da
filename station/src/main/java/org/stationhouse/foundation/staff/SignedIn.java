package org.stationhouse.foundation.staff;

import java.security.Principal;
import java.time.Instant;

/**
 * Who is signed in, as the session keeps it.
 *
 * @param account id of the account
 * @param name sign-in name
 * @param display name as screens show it
 * @param role id of the role held in this session
 * @param session public id of the session, as audit lines name it
 * @param provedAt when the person last proved who he is
 */
public record SignedIn(long account, String name, String display, String role, String session, Instant provedAt)
        implements Principal {

    @Override
    public String getName() {
        return name;
    }
}
