/**
 * What a report asks for beyond what every report says, because its kind or its offenses make it apply: all that crime reporting needs
 * of an offense and its victims (NIBRS data elements 8 to 13, 25, 31, 33, 35) and what a kind wants to know. The questions are data:
 * {@code reports/asks.csv}, their codes {@code reports/codes.csv}.
 */
@NullMarked
package org.stationhouse.desk.reports.ask;

import org.jspecify.annotations.NullMarked;
