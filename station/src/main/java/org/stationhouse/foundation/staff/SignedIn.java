package org.stationhouse.foundation.staff;

import java.io.Serializable;
import java.security.Principal;

/**
 * Who is signed in, as the session keeps it.
 *
 * @param account id of the account
 * @param name sign-in name
 * @param display name as screens show it
 * @param role id of the role held in this session
 */
public record SignedIn(long account, String name, String display, String role) implements Principal, Serializable {

    @Override
    public String getName() {
        return name;
    }
}
