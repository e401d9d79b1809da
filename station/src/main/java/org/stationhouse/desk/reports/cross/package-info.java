/**
 * The reports to others that a report forces: suspected child abuse (PC 11166), elder abuse (WIC 15630), hate crime (PC 13023), domestic
 * violence (PC 13730), missing person (PC 14211, 34 USC 41308) and firearm (PC 11108.2). Which fact forces which, and which law counts its
 * time, are data: {@code reports/cross-reports.csv}.
 */
@NullMarked
package org.stationhouse.desk.reports.cross;

import org.jspecify.annotations.NullMarked;
