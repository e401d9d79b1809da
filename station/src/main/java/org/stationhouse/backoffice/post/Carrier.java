package org.stationhouse.backoffice.post;

import java.util.Optional;

/** Who hands a delivery over. */
public interface Carrier {

    /** How that ended. */
    sealed interface Verdict {

        /** Taken over: the other side answers for it from now on. */
        record Taken(String reply) implements Verdict {}

        /** Refused for good. */
        record Refused(String why) implements Verdict {}

        /** Not this time; whether the other side has it nobody knows. */
        record NotNow(String why) implements Verdict {}
    }

    /** Whether there is anywhere to hand it to. */
    boolean ready();

    /** Where alarms go; empty while there is no mail server or nobody is to be told. */
    Optional<Mailbox> alarmsTo();

    /** Never within a transaction: the other side may be slow. */
    Verdict carry(Delivery delivery);
}
