package org.stationhouse.backoffice.post.smtp;

import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.post.Mailbox;

/**
 * The mail server that takes the house's e-mail, as the administrator set it.
 *
 * @param login null when it asks for none; the password lies sealed
 * @param sender from whom the e-mails are
 * @param site where this house is reached, {@code https://host} without a slash at the end; links begin with it
 * @param alarmTo who is told of alarms, null for nobody
 * @param onDuty whether anything is sent
 * @param version counts its changes, 0 before the first
 */
public record MailServer(
        String host,
        int port,
        Safety safety,
        @Nullable String login,
        Mailbox sender,
        String site,
        @Nullable Mailbox alarmTo,
        boolean onDuty,
        int version) {

    /** Kind of record in audit lines. */
    public static final String KIND = "post.server";

    /** How the line to it is kept from others. */
    public enum Safety {
        /** asks for TLS first and hangs up without (RFC 3207) */
        STARTTLS,
        /** TLS from the first byte (RFC 8314) */
        TLS,
        /** none, for a server on this very machine */
        CLEAR
    }
}
