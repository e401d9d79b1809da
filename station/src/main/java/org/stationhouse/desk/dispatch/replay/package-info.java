/** A call as it unfolded, step by step, to learn from it and to answer for it (PRT-01). */
@NullMarked
package org.stationhouse.desk.dispatch.replay;

import org.jspecify.annotations.NullMarked;
