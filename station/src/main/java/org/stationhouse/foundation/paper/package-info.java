/**
 * Print: one road from a paper template to a tagged PDF/A, and bar codes.
 */
@ApplicationModule(
        id = "paper",
        allowedDependencies = {"kernel", "jurisdiction"})
@NullMarked
package org.stationhouse.foundation.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
