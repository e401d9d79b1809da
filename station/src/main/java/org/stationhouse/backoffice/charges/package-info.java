/**
 * Charges: the offense table, what the law calls each section, how grave it is and how it is counted, on any date. Whoever writes a
 * report, books, files or counts looks it up here (PRT-05, PRT-09).
 */
@ApplicationModule(
        id = "charges",
        allowedDependencies = {"kernel", "vault", "jurisdiction", "staff", "web", "web::sheet"})
@NullMarked
package org.stationhouse.backoffice.charges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
