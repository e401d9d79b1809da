/** What a report said each time that it was submitted, and what changed between two times. */
@NullMarked
package org.stationhouse.desk.reports.edition;

import org.jspecify.annotations.NullMarked;
