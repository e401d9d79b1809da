/** The yearly review of all accounts. */
@NullMarked
package org.stationhouse.foundation.staff.review;

import org.jspecify.annotations.NullMarked;
