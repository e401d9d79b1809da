package org.stationhouse.backoffice.post;

import java.time.LocalDate;

/**
 * How what was written on one day stands now.
 *
 * @param sent all but what was called back
 * @param accepted taken over by the mail server
 * @param rejected refused by it, or given up
 * @param pending still to be handed over
 * @param canceled called back before it left
 * @param unlike rows that say something else than their own history
 */
public record DayCount(LocalDate day, int sent, int accepted, int rejected, int pending, int canceled, int unlike) {

    /** Sent is accepted, rejected and pending, and the history says the same of each. */
    public boolean even() {
        return sent == accepted + rejected + pending && unlike == 0;
    }
}
