/** The people who work here, their certificates, assignments and absences. */
@NullMarked
package org.stationhouse.foundation.staff.crew;

import org.jspecify.annotations.NullMarked;
