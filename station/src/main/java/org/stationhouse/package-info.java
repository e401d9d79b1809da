/** The house put together: the program's entrance, its commands, and the configuration of security and schedules. */
@NullMarked
package org.stationhouse;

import org.jspecify.annotations.NullMarked;
