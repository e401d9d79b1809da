/** Where anybody who holds a paper asks whether this office sent it out. See docs/decisions/204. */
@NullMarked
package org.stationhouse.backoffice.post.check;

import org.jspecify.annotations.NullMarked;
