/** Meetings and briefings: agenda, attendance, minutes, and action items that stand in the worklist with owner and date (PSO-31). */
@NullMarked
package org.stationhouse.backoffice.worklist.meeting;

import org.jspecify.annotations.NullMarked;
