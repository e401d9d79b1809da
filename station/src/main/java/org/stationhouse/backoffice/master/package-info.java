/**
 * The master indices: each person once, with all names, identifiers, addresses, phones and flags that were ever said of him; likely
 * candidates before anybody is entered; merge as a pointer that can be taken back. Police services and records technicians.
 */
@ApplicationModule(
        id = "master",
        allowedDependencies = {"kernel", "vault", "jurisdiction", "staff", "web", "search"})
@NullMarked
package org.stationhouse.backoffice.master;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
