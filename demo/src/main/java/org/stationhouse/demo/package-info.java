/** The demonstration: a role picker instead of a sign-in, and invented work. Uses the public services of the station only. */
@NullMarked
package org.stationhouse.demo;

import org.jspecify.annotations.NullMarked;
