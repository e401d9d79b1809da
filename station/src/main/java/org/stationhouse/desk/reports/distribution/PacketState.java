package org.stationhouse.desk.reports.distribution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a packet is. Which step leads from where to where is data, {@code reports/packet-steps.csv}, and so is who has it meanwhile and
 * for how long, {@code packet-waits.csv}.
 */
sealed interface PacketState {

    /** @param tries so far @param nextAt when the program tries it next */
    record Waiting(int tries, Instant nextAt) implements PacketState {}

    /** Somebody of Records prints it and hands it over. */
    record ToPrint() implements PacketState {}

    /** It lies in the recipient's folder and is not acknowledged. @param nextAt when it is put there again */
    record Sent(int tries, Instant nextAt) implements PacketState {}

    /** The program has given up; somebody of Records decides. */
    record Failed(String why) implements PacketState {}

    /** The recipient has it. @param said in what words */
    record Delivered(String said) implements PacketState {}

    /** It does not go. */
    record Canceled(String why) implements PacketState {}

    /** The word under which data files, database and messages know it. */
    default String word() {
        return switch (this) {
            case Waiting it -> "WAITING";
            case ToPrint it -> "TO_PRINT";
            case Sent it -> "SENT";
            case Failed it -> "FAILED";
            case Delivered it -> "DELIVERED";
            case Canceled it -> "CANCELED";
        };
    }

    /** What was said of it; null where nobody says anything. */
    default @Nullable String said() {
        return switch (this) {
            case Waiting it -> null;
            case ToPrint it -> null;
            case Sent it -> null;
            case Failed it -> it.why();
            case Delivered it -> it.said();
            case Canceled it -> it.why();
        };
    }

    default int tries() {
        return switch (this) {
            case Waiting it -> it.tries();
            case Sent it -> it.tries();
            case ToPrint it -> 0;
            case Failed it -> 0;
            case Delivered it -> 0;
            case Canceled it -> 0;
        };
    }

    /** When the program has it next; null where it does nothing. */
    default @Nullable Instant nextAt() {
        return switch (this) {
            case Waiting it -> it.nextAt();
            case Sent it -> it.nextAt();
            case ToPrint it -> null;
            case Failed it -> null;
            case Delivered it -> null;
            case Canceled it -> null;
        };
    }

    /** @throws IllegalArgumentException for a word that is no state, or one whose facts are missing */
    static PacketState of(String word, int tries, @Nullable Instant nextAt, @Nullable String said) {
        if (nextAt != null) {
            return switch (word) {
                case "WAITING" -> new Waiting(tries, nextAt);
                case "SENT" -> new Sent(tries, nextAt);
                default -> throw new IllegalArgumentException("nothing is due for a packet that is " + word);
            };
        }
        String words = said == null ? "" : said;
        return switch (word) {
            case "TO_PRINT" -> new ToPrint();
            case "FAILED" -> new Failed(words);
            case "DELIVERED" -> new Delivered(words);
            case "CANCELED" -> new Canceled(words);
            default -> throw new IllegalArgumentException("no such state of a packet: " + word);
        };
    }
}
