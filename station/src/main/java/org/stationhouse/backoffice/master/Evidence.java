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
        NAME_ROUGH(22),
        NAME_INITIAL(22),
        SURNAME_ALONE(26),
        SURNAME_NEAR(18),
        GIVEN_ALONE(18),
        SURNAME_SAME(12),
        GIVEN_SAME(8),
        NAME_OTHER(-12),
        NAME_COMMON(-10),
        NAME_CROWDED(-16),
        MIDDLE_OTHER(-6),
        BORN_SAME(40),
        BORN_TURNED(26),
        BORN_DIGIT(22),
        BORN_PART(12),
        BORN_OPEN(12),
        BORN_CLOSE(8),
        BORN_OTHER(-16),
        NUMBER_SAME(76),
        NUMBER_OTHER(-14),
        NUMBER_PART(14),
        PHONE_SAME(16),
        EMAIL_SAME(44),
        EMAIL_SLIP(32),
        ADDRESS_SAME(14),
        ADDRESS_SPELLING(12),
        ADDRESS_GIVEN(24),
        STREET_SAME(8),
        ZIP_FEW(14),
        ZIP_SAME(6),
        CITY_FEW(12),
        CITY_SAME(4),
        SEX_OTHER(-12),
        GENERATION_OTHER(-30),
        PARENT_OR_CHILD(-20),
        TWINS(-14);

        private final int points;
        private final boolean named;

        Kind(int points) {
            this.points = points;
            this.named = points > 0
                    && (name().startsWith("NAME") || name().startsWith("SURNAME") || name().startsWith("GIVEN"));
        }

        public int points() {
            return points;
        }

        /** Whether it speaks of the date of birth. */
        boolean dated() {
            return name().startsWith("BORN");
        }

        /** Whether it speaks of the name. */
        public boolean named() {
            return named;
        }

        /** Whether it speaks against. */
        public boolean against() {
            return points < 0;
        }
    }
}
