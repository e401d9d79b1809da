/**
 * The agency that runs this house (name, ORI, time zone, logo, beats) and its own layer of rules.
 */
@ApplicationModule(
        id = "jurisdiction",
        allowedDependencies = {"kernel", "vault"})
@NullMarked
package org.stationhouse.foundation.jurisdiction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
