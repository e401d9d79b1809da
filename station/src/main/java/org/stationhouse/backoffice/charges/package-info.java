/**
 * Charges: the offense table, what the law calls each section, how grave it is and how it is counted, on any date; who was arrested,
 * for what, and what became of it. Whoever writes a report, books, files or counts looks it up here (PRT-05, PRT-09).
 */
@ApplicationModule(
        id = "charges",
        allowedDependencies = {
            "kernel",
            "vault",
            "jurisdiction",
            "jurisdiction::law",
            "jurisdiction::clock",
            "staff",
            "paper",
            "web",
            "web::sheet",
            "web::table",
            "search",
            "worklist",
            "master",
            "cases"
        })
@NullMarked
package org.stationhouse.backoffice.charges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
