package org.stationhouse.foundation.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, as every audit line names it.
 *
 * @param name sign-in name of a person, {@code console:<OS user>} for a command, {@code program:<job>} for the program itself,
 *     {@code anonymous} before sign-in
 * @param role id of the role held at that moment, as in the rights tables
 * @param account id of the account, null where none acts
 * @param session public id of the sign-in session, null outside one
 * @param source network address of the terminal, {@code local} for commands and jobs
 * @param provedAt when this person last proved who he is in this session, null outside one
 */
public record Actor(
        String name,
        String role,
        @Nullable Long account,
        @Nullable String session,
        String source,
        @Nullable Instant provedAt) {

    public static final String ANONYMOUS = "anonymous";
    public static final String CONSOLE = "console";
    public static final String PROGRAM = "program";

    public Actor {
        if (name.isBlank() || role.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("an actor has a name, a role and a source");
        }
    }

    public Actor(String name, String role, @Nullable Long account, @Nullable String session, String source) {
        this(name, role, account, session, source, null);
    }

    public static Actor anonymous(String source) {
        return new Actor(ANONYMOUS, ANONYMOUS, null, null, source);
    }

    /** A command at the server's console: may set up, import, back up and verify, never read or release a record. */
    public static Actor console(String osUser) {
        return new Actor("console:" + osUser, CONSOLE, null, null, "local");
    }

    /** A job of the program itself, for instance the sealer. */
    public static Actor program(String job) {
        return new Actor("program:" + job, PROGRAM, null, null, "local");
    }
}
