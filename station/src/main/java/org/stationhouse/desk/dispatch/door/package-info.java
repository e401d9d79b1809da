/**
 * Door and alarm events of the station's own security system, each logged with the response that was taken. Police services technicians
 * (a part of TPT-12).
 */
@NullMarked
package org.stationhouse.desk.dispatch.door;

import org.jspecify.annotations.NullMarked;
