/**
 * What leaves the house: the dissemination log, one line for each release of a record, who got it, why, on what authority and how it
 * arrived. Whoever releases writes it by this room; records technicians and supervisors read it (PRT-05).
 */
@ApplicationModule(
        id = "disclosure",
        allowedDependencies = {"kernel", "vault", "jurisdiction", "staff", "web", "web::sheet", "search"})
@NullMarked
package org.stationhouse.backoffice.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
