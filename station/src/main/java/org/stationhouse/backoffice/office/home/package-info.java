/** The home page: what the rooms show there, and the alarms that somebody must see to. */
@NullMarked
package org.stationhouse.backoffice.office.home;

import org.jspecify.annotations.NullMarked;
