/**
 * Short records and the patrol briefing: what came up and is no case (a suspicious person or vehicle, a traffic problem, found property,
 * an impounded vehicle, a hazard), told to patrol by beat until its day is over (TPT-04). What is kept of a suspected person follows
 * 28 CFR 23.20.
 */
@NullMarked
package org.stationhouse.desk.dispatch.briefing;

import org.jspecify.annotations.NullMarked;
