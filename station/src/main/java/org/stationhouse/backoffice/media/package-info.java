/**
 * What is attached to records: files with their provenance, labels and holds, photo logs, signatures; once, on any record by its public
 * reference. A room whose records bear attachments says so by a {@link org.stationhouse.backoffice.media.Bearer}.
 */
@ApplicationModule(
        id = "media",
        allowedDependencies = {"kernel", "vault", "staff", "paper", "web"})
@NullMarked
package org.stationhouse.backoffice.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
