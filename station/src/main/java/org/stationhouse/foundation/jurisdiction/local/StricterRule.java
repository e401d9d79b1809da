package org.stationhouse.foundation.jurisdiction.local;

/** Why a value of the agency is refused: it may fill what the state leaves open and be stricter, never weaker. */
enum StricterRule {
    NOTHING_TO_VALUE("The law gives no number here that an agency could set."),
    STATE_MATTER("This number belongs to the state alone; an agency does not change it."),
    OTHERS_TIME("This time is given to somebody outside the agency; the agency does not change it."),
    WHOLE_UNITS("A period is a whole number of its units, at least one."),
    NOT_LATER("The agency may act sooner than the law asks, never later."),
    NOT_SOONER("The agency may wait or give notice longer than the law asks, never shorter."),
    KEPT_NOT_SHORTER("The agency may keep longer than the law asks, never shorter."),
    KEPT_NOT_LONGER("The law sets the longest time; the agency may keep shorter, never longer."),
    HOLD_NOT_WEAKER("The agency may not hold shorter than the least or longer than the most that the law sets."),
    FEE_NOT_ABOVE("A fee is at most what the law sets."),
    FEE_IS_FREE("The law makes this free."),
    FEE_OF_ANOTHER("This fee is set by somebody else and passed through."),
    CHECK_NOT_RARER("Checks may come more often or sooner than the law asks, never less."),
    PENALTY_IN_RANGE("A penalty lies between the least and the most that the law sets.");

    private final String sentence;

    StricterRule(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
