/**
 * Police reports, criminal and not: written on one page out of a call or a case with nothing typed twice, reviewed, approved, coded by
 * Records and filed; approved text stays, a supplement says more (PST-01, PST-04, PST-20).
 */
@ApplicationModule(
        id = "reports",
        allowedDependencies = {
            "kernel",
            "vault",
            "vault::box",
            "jurisdiction",
            "jurisdiction::clock",
            "jurisdiction::law",
            "staff",
            "paper",
            "web",
            "web::sheet",
            "media",
            "search",
            "search::text",
            "worklist",
            "worklist::law",
            "master",
            "cases",
            "charges",
            "disclosure",
            "dispatch",
            "dispatch::contact"
        })
@NullMarked
package org.stationhouse.desk.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
