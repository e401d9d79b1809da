/** Phones as an index: who ever had a number. */
@NullMarked
package org.stationhouse.backoffice.master.phone;

import org.jspecify.annotations.NullMarked;
