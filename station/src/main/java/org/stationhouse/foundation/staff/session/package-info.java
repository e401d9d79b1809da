/** The signed-in session on the server: who sits there, when it is locked and when it ends, and how the database keeps it. */
@NamedInterface("session")
@NullMarked
package org.stationhouse.foundation.staff.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
