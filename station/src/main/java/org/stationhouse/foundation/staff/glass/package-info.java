/** Broken glass: restricted records opened in an emergency, and their review. */
@NullMarked
package org.stationhouse.foundation.staff.glass;

import org.jspecify.annotations.NullMarked;
