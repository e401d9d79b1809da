/**
 * One table of search entries that the rooms write in their own transactions, and one box that finds by number, place and name; what they
 * write in full is found by its words.
 */
@ApplicationModule(
        id = "search",
        allowedDependencies = {"kernel", "vault", "staff", "web"})
@NullMarked
package org.stationhouse.backoffice.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
