package org.stationhouse.foundation.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.stationhouse.foundation.kernel.Actor;

/**
 * Where people sign in and out. The notice first (CJIS AC-8), then two proofs, one after the other (CJIS IA-2(1)); what went wrong is
 * told alike for every name, taken or not, and takes the same time.
 */
public interface SignInDesk {

    /** The first proof: name and password, or the code of the slip. */
    SignInStep begin(String name, String password, HttpServletRequest request);

    /** The second proof: a code of the app, or one of the recovery sheet. */
    SignInStep finish(String code, HttpServletRequest request);

    /** Both proofs in one go: over an open page, after the session ended or when the next person takes the terminal. */
    SignInStep atOnce(String name, String password, String code, HttpServletRequest request);

    /**
     * Opens a new session for a person who has proved who he is; a session that stood in this browser ends. Whoever calls it
     * answers for the proof: the sign-in pages after both factors, the role picker of a demonstration because everything in it is
     * invented.
     *
     * @param proof what was proved, for the audit trail
     * @throws Refusal when the account is not active
     */
    SignedIn open(Account account, Set<String> proof, HttpServletRequest request);

    /** Ends the session of this browser. */
    void close(HttpServletRequest request);

    /** The person of a session as the audit trail names him. */
    static Actor actor(SignedIn who, HttpServletRequest request) {
        return new Actor(who.name(), who.role(), who.account(), who.session(), request.getRemoteAddr(), who.provedAt());
    }

    /** Whether the notice before sign-in was acknowledged in this session. */
    boolean acknowledged(HttpServletRequest request);

    void acknowledge(HttpServletRequest request);

    /** The statements of the notice before sign-in, as message keys (CJIS AC-8). */
    static List<String> banner() {
        return List.of("staff.banner.1", "staff.banner.2", "staff.banner.3", "staff.banner.4");
    }
}
