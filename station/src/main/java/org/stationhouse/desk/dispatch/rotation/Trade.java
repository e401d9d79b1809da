package org.stationhouse.desk.dispatch.rotation;

/** Kind of service that has a list of its own. */
public enum Trade {
    TOW_LIGHT,
    TOW_HEAVY,
    LOCKSMITH,
    BOARD_UP,
    ANIMAL
}
