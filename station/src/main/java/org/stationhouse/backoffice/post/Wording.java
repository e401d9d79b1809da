package org.stationhouse.backoffice.post;

/** The fixed messages of the house's e-mail. Each has a subject and a text, {@code post.wording.<name>} in the messages, and no more. */
public enum Wording {
    /** A notice waits for somebody. */
    NOTICE,
    /** A notice that waits is due or late. */
    REMINDER,
    /** The program has raised an alarm. */
    ALARM,
    /** The answer to a question from the public, in published words. */
    ANSWER,
    /** A sheet that somebody asked for at the counter or on the phone. */
    HANDOUT,
    /** Whether the mail server works. */
    TEST
}
