/** How a decision is made: the rules of access, on facts of the staff that are kept in memory. */
@NullMarked
package org.stationhouse.foundation.staff.access;

import org.jspecify.annotations.NullMarked;
