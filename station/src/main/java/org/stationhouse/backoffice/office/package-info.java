/**
 * Pages of the foundation: set-up, sign-in, accounts and reviews, audit, backups, health.
 */
@ApplicationModule(
        id = "office",
        allowedDependencies = {
            "kernel",
            "vault",
            "jurisdiction",
            "jurisdiction::law",
            "jurisdiction::calendar",
            "jurisdiction::clock",
            "jurisdiction::local",
            "paper",
            "staff",
            "web",
            "web::sheet",
            "worklist"
        })
@NullMarked
package org.stationhouse.backoffice.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
