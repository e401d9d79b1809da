/** The agency's own facts: name, ORI, time zone, badge, beats. */
@NullMarked
package org.stationhouse.backoffice.office.agency;

import org.jspecify.annotations.NullMarked;
