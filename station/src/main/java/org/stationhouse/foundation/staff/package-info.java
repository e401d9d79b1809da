/**
 * Who works here, how they prove it, and what each may do: accounts, factors, classifications, certificates, assignments, and the one place that decides, AccessPolicy.
 */
@ApplicationModule(
        id = "staff",
        allowedDependencies = {"kernel", "vault", "jurisdiction"})
@NullMarked
package org.stationhouse.foundation.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
