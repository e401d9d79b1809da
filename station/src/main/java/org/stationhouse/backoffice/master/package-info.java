/**
 * The master indices: each person and each vehicle once, with all that was ever said of them; organizations and phones; likely
 * candidates before anything is entered; merge as a pointer that can be taken back; the hot files. Police services and records
 * technicians.
 */
@ApplicationModule(
        id = "master",
        allowedDependencies = {
            "kernel",
            "vault",
            "jurisdiction",
            "staff",
            "web",
            "web::sheet",
            "web::table",
            "media",
            "search",
            "worklist::logs"
        })
@NullMarked
package org.stationhouse.backoffice.master;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
