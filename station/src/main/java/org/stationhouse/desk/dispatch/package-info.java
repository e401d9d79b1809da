/**
 * Calls for service: logged by keyboard, numbered, timed, made into a case, found again. Police services and records technicians (PRT-01).
 */
@ApplicationModule(
        id = "dispatch",
        allowedDependencies = {
            "kernel",
            "vault",
            "jurisdiction",
            "jurisdiction::calendar",
            "jurisdiction::law",
            "jurisdiction::clock",
            "staff",
            "paper",
            "web",
            "web::sheet",
            "web::table",
            "media",
            "search",
            "worklist",
            "worklist::law",
            "master",
            "cases",
            "post",
            "portal"
        })
@NullMarked
package org.stationhouse.desk.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
