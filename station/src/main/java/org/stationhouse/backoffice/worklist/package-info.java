/**
 * What has to be done, by whom and until when: tasks and running clocks of law in one order, the pass-on log, problems and suggestions,
 * meetings, logs and recurring duties that the agency defines itself, and the supervisor's overview (PST-12, PST-21, PST-25, PSO-31).
 */
@ApplicationModule(
        id = "worklist",
        allowedDependencies = {
            "kernel",
            "vault",
            "jurisdiction",
            "jurisdiction::law",
            "jurisdiction::clock",
            "jurisdiction::calendar",
            "jurisdiction::local",
            "staff",
            "paper",
            "web",
            "web::sheet",
            "search"
        })
@NullMarked
package org.stationhouse.backoffice.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
