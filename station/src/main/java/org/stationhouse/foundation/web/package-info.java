/**
 * The kit of every page: layout, fields, command bar, lists, exactly-once posts, and the Door by which a room shows itself.
 */
@ApplicationModule(
        id = "web",
        allowedDependencies = {"kernel", "vault", "jurisdiction", "staff", "paper"})
@NullMarked
package org.stationhouse.foundation.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
