/** The counts of an arrest: booked as, filed as, convicted of, each step a line that stays (PRT-05). */
@NullMarked
package org.stationhouse.backoffice.charges.count;

import org.jspecify.annotations.NullMarked;
