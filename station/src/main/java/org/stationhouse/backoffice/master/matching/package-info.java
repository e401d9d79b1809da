/**
 * How likely two are one person: the one scorer of the candidate lists, the queue of likely duplicates and the comparing of files.
 * Knows neither database nor files.
 */
@NullMarked
package org.stationhouse.backoffice.master.matching;

import org.jspecify.annotations.NullMarked;
