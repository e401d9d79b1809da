package org.stationhouse.backoffice.master;

/**
 * One reason why two may be the same organization.
 *
 * @param said what of the known organization speaks for it
 */
public record OrganizationClue(Kind kind, String said) {

    /** Kinds of clues, with what each counts. */
    public enum Kind {
        NAME_SAME(60),
        PHONE_SAME(40),
        NAME_PART(30),
        ADDRESS_SAME(20),
        NAME_WORDS(20);

        private final int points;

        Kind(int points) {
            this.points = points;
        }

        public int points() {
            return points;
        }
    }
}
