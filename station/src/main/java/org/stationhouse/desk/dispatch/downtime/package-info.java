/**
 * Downtime packs: numbered blank sheets that are printed ahead, written on while the system does not answer, and entered afterwards
 * under their own numbers. See docs/decisions/076.
 */
@NullMarked
package org.stationhouse.desk.dispatch.downtime;

import org.jspecify.annotations.NullMarked;
