package org.stationhouse.backoffice.master;

/**
 * One reason why two may be the same vehicle, or may not.
 *
 * @param said what of the known vehicle speaks for it
 */
public record VehicleClue(Kind kind, String said) {

    /** Kinds of clues, with what each counts. */
    public enum Kind {
        VIN_SAME(80),
        VIN_SEEN(46),
        VIN_END(44),
        VIN_OTHER(-30),
        PLATE_SAME(56),
        PLATE_OPEN(50),
        PLATE_SEEN(34),
        PLATE_PART(20),
        PLATE_STATE(16),
        MAKE_SAME(8),
        MODEL_SAME(6),
        YEAR_SAME(6),
        COLOR_SAME(6),
        MAKE_OTHER(-14),
        MODEL_OTHER(-8),
        YEAR_OTHER(-8),
        COLOR_OTHER(-3);

        private final int points;

        Kind(int points) {
            this.points = points;
        }

        public int points() {
            return points;
        }

        /** Whether it speaks of a number that few vehicles bear. */
        public boolean naming() {
            return points >= PLATE_STATE.points;
        }

        /** Whether it speaks against. */
        public boolean against() {
            return points < 0;
        }
    }
}
