/** The vehicles of the master index. */
@NullMarked
package org.stationhouse.backoffice.master.vehicle;

import org.jspecify.annotations.NullMarked;
