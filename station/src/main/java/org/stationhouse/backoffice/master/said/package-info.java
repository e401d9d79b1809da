/** What was said of vehicles and organizations: each thing with its dates, its source, and who entered it. */
@NullMarked
package org.stationhouse.backoffice.master.said;

import org.jspecify.annotations.NullMarked;
