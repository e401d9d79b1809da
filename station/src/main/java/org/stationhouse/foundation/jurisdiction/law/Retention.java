package org.stationhouse.foundation.jurisdiction.law;

import org.jspecify.annotations.Nullable;

/**
 * How long a record or thing is kept: a period from an event, or until an event.
 *
 * @param length null when it is kept until an event
 * @param from null when it is kept until an event
 * @param until null when it is kept for a period
 * @param when condition in words, empty for none
 * @param combine how it becomes one date with the other terms that say the same; null when it stands alone
 * @param extension by how much it may be extended, null for nothing
 */
public record Retention(
        Kind kind,
        @Nullable Length length,
        @Nullable EventId from,
        @Nullable EventId until,
        String when,
        @Nullable Combine combine,
        @Nullable Extension extension,
        boolean unverified)
        implements Provision {

    public enum Kind {
        KEEP_AT_LEAST,
        KEEP_AT_MOST,
        KEEP_UNTIL,
        MAY_DISPOSE_AFTER,
        DESTROY_BY,
        SEAL_THEN_DESTROY,
        REVIEW_OR_PURGE_BY
    }

    /** @param when condition in words, empty for none */
    public record Extension(Length by, String when) {}

    public Retention {
        boolean period = length != null && from != null && until == null;
        boolean event = length == null && from == null && until != null;
        if (!period && !event) {
            throw new IllegalArgumentException("a retention has amount, unit and from, or until");
        }
        if (kind == Kind.KEEP_UNTIL && !event) {
            throw new IllegalArgumentException("what is kept until an event names it");
        }
    }

    static Retention of(Attributes line) {
        return new Retention(
                line.choice("kind", Kind.class),
                Length.orNull(line),
                line.eventOrNull("from"),
                line.eventOrNull("until"),
                line.textOrEmpty("when"),
                line.has("combine") ? line.choice("combine", Combine.class) : null,
                extension(line),
                line.unverified("confidence"));
    }

    private static @Nullable Extension extension(Attributes line) {
        if (!line.has("extend-amount")) {
            return null;
        }
        return new Extension(
                new Length(line.number("extend-amount"), line.choice("extend-unit", Unit.class)),
                line.textOrEmpty("extend-when"));
    }

    @Override
    public String item() {
        return "retain." + Attributes.code(kind);
    }
}
