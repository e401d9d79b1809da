/**
 * The case jacket: its number, and in time order what every room put into it.
 */
@ApplicationModule(
        id = "cases",
        allowedDependencies = {
            "kernel",
            "vault",
            "jurisdiction",
            "staff",
            "paper",
            "web",
            "web::sheet",
            "media",
            "search",
            "worklist",
            "jurisdiction::clock",
            "master"
        })
@NullMarked
package org.stationhouse.backoffice.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
