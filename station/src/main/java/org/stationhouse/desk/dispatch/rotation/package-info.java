/**
 * Tow and service companies that are called in turn, each turn with its outcome, so that it can be shown who got which turn. Police
 * services technicians (a part of TPT-12).
 */
@NullMarked
package org.stationhouse.desk.dispatch.rotation;

import org.jspecify.annotations.NullMarked;
