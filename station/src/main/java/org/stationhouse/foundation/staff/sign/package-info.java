/** Signing in, binding what one signs in with, and what happens to a session until it ends. */
@NullMarked
package org.stationhouse.foundation.staff.sign;

import org.jspecify.annotations.NullMarked;
