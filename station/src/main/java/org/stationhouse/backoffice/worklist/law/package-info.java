/** Running clocks of law: what was told of a matter, which clocks that starts, and their tasks in the worklist. */
@NamedInterface("law")
@NullMarked
package org.stationhouse.backoffice.worklist.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
