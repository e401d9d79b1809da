package org.stationhouse.backoffice.master;

import org.jspecify.annotations.Nullable;

/**
 * One reason why two may be the same person, or may not.
 *
 * @param kind which
 * @param said what of the known person speaks for it, null where the kind says it
 */
public record Evidence(Kind kind, @Nullable String said) {

    /** Kinds of evidence, with what each counts. */
    public enum Kind {
        NAME_SAME(42),
        NAME_NICKNAME(36),
        NAME_PART(34),
        NAME_SWAPPED(34),
        NAME_SPELLING(32),
        NAME_SOUNDS(28),
        NAME_INITIAL(22),
        SURNAME_SAME(12),
        GIVEN_SAME(8),
        MIDDLE_OTHER(-6),
        BORN_SAME(40),
        BORN_TURNED(28),
        BORN_DIGIT(26),
        BORN_PART(12),
        BORN_OPEN(12),
        BORN_OTHER(-24),
        NUMBER_SAME(60),
        NUMBER_OTHER(-14),
        NUMBER_PART(14),
        PHONE_SAME(16),
        ADDRESS_SAME(14),
        SEX_OTHER(-12);

        private final int points;

        Kind(int points) {
            this.points = points;
        }

        public int points() {
            return points;
        }

        /** Whether it speaks of the date of birth. */
        boolean dated() {
            return name().startsWith("BORN");
        }

        /** Whether it speaks against. */
        public boolean against() {
            return points < 0;
        }
    }
}
