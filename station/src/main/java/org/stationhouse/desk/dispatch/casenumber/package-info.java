/**
 * Case numbers on demand: one command issues the next number for the call that a unit has, large enough to be read back; the card with it
 * goes to the person who reported (PST-11, TPT-05).
 */
@NullMarked
package org.stationhouse.desk.dispatch.casenumber;

import org.jspecify.annotations.NullMarked;
