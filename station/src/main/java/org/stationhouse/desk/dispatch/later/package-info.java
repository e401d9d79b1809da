/** Calls that are seen to later: entered ahead, put off, brought into the open list at their time (PRT-01). */
@NullMarked
package org.stationhouse.desk.dispatch.later;

import org.jspecify.annotations.NullMarked;
