/** Calls about the same: attached by whoever sees it, split again when they are not, each under its own number (PRT-01). */
@NullMarked
package org.stationhouse.desk.dispatch.alike;

import org.jspecify.annotations.NullMarked;
