package org.stationhouse.backoffice.charges;

import org.jspecify.annotations.Nullable;

/** How an offense is counted in the National Incident-Based Reporting System (FBI, NIBRS). */
public sealed interface Nibrs {

    /** @param code three signs, for example {@code 13A} */
    record Reported(String code) implements Nibrs {

        public Reported {
            if (!code.matches("[0-9]{2}[0-9A-Z]")) {
                throw new IllegalArgumentException("no NIBRS code: " + code);
            }
        }
    }

    /** Not counted: traffic, and what is no crime. */
    record NotReported() implements Nibrs {}

    /** The section alone does not say: what happened decides. */
    record OnFacts() implements Nibrs {}

    /** The table that the row comes from does not say. */
    record NotSaid() implements Nibrs {}

    /** The code; null where there is none. */
    default @Nullable String code() {
        return this instanceof Reported reported ? reported.code() : null;
    }

    /** Why there is no code, the end of its message. */
    default String word() {
        return switch (this) {
            case Reported it -> "REPORTED";
            case NotReported it -> "NOT_REPORTED";
            case OnFacts it -> "ON_FACTS";
            case NotSaid it -> "NOT_SAID";
        };
    }

    /** @throws IllegalArgumentException for another word */
    static Nibrs of(String word, @Nullable String code) {
        return switch (word) {
            case "REPORTED" -> new Reported(code == null ? "" : code);
            case "NOT_REPORTED" -> new NotReported();
            case "ON_FACTS" -> new OnFacts();
            case "NOT_SAID" -> new NotSaid();
            default -> throw new IllegalArgumentException(word);
        };
    }
}
