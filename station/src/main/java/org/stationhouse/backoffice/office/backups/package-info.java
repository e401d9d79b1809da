/** Backups as the administrator sees them: what is kept, how far back every second can be restored, when the program acts. */
@NullMarked
package org.stationhouse.backoffice.office.backups;

import org.jspecify.annotations.NullMarked;
