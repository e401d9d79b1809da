package org.stationhouse.desk.dispatch.briefing;

/**
 * How long a kind is told to patrol.
 *
 * @param days when nothing else is said
 * @param most at most
 * @param version counts its changes
 */
record KindDays(Brief.Kind kind, int days, int most, int version) {}
