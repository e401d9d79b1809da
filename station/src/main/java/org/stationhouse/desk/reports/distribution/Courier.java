package org.stationhouse.desk.reports.distribution;

import java.util.Optional;
import org.stationhouse.foundation.kernel.PublicRef;

/** Takes packets to their recipients by one channel. It may be asked with the same packet again. */
interface Courier {

    /**
     * What is carried.
     *
     * @param id under which each repetition goes too
     * @param number of the report
     * @param secret that signs, empty where the channel has none
     */
    record Parcel(
            PublicRef id,
            String number,
            String recipient,
            String address,
            byte[] pdf,
            Packet.File file,
            byte[] secret) {}

    /** How it went. */
    sealed interface Outcome {

        /** The recipient says that he has it. @param said in what words */
        record Delivered(String said) implements Outcome {}

        /** It lies where the recipient fetches it. */
        record Sent() implements Outcome {}

        /** It may work later. @param mayBeOut whether something of it may have reached him all the same */
        record NotNow(String why, boolean mayBeOut) implements Outcome {}

        /** It will never work so. */
        record Refused(String why, boolean mayBeOut) implements Outcome {}
    }

    Channel channel();

    Outcome carry(Parcel parcel);

    /** What the recipient says of a packet that lies ready for him; empty while he says nothing. */
    default Optional<String> receipt(PublicRef id, String address, Packet.File file) {
        return Optional.empty();
    }

    /** The recipient has it: what lies ready for him goes. */
    default void fetched(PublicRef id, String address) {}
}
