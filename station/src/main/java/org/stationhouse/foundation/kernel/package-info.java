/**
 * Values that guard themselves: numbers, names, places, agency identifiers and who acts. No Spring, no database.
 */
@ApplicationModule(
        id = "kernel",
        allowedDependencies = {})
@NullMarked
package org.stationhouse.foundation.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
