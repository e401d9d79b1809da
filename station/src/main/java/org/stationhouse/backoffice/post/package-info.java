/**
 * All that comes in or goes out: the durable outbox and its e-mail, notices with acknowledgement, letters, the log of mail and faxes and the
 * calendars. Everybody who writes a letter, opens the mail or must have read something; administrators keep the mail server.
 */
@ApplicationModule(
        id = "post",
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
            "search",
            "worklist",
            "worklist::law",
            "cases",
            "media"
        })
@NullMarked
package org.stationhouse.backoffice.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
