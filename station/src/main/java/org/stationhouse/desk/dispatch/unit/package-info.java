/**
 * Units on duty and the radio: the live board with its keys, the status log, the checks of units that are long on scene. What a unit
 * does on a call makes the call's own times (PRT-01).
 */
@NullMarked
package org.stationhouse.desk.dispatch.unit;

import org.jspecify.annotations.NullMarked;
