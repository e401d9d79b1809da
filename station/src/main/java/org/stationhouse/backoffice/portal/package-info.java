/**
 * The site of the public: a process and a login of its own, which may put a message into its inbox and ask how one stands, and nothing
 * else. Anybody writes there, in English or Spanish; a desk takes the messages over as its own records (PRT-21).
 */
@ApplicationModule(
        id = "portal",
        allowedDependencies = {"kernel", "vault", "staff", "web", "post"})
@NullMarked
package org.stationhouse.backoffice.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
