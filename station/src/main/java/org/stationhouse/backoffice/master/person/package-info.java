/** The people of the master index. */
@NullMarked
package org.stationhouse.backoffice.master.person;

import org.jspecify.annotations.NullMarked;
