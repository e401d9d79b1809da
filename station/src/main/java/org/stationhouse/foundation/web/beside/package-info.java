/** Who else has the form of a record open, and in which field he is. See docs/decisions/077. */
@NullMarked
package org.stationhouse.foundation.web.beside;

import org.jspecify.annotations.NullMarked;
