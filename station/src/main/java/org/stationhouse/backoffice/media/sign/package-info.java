/** Signatures: drawn on a pad, typed, or on a paper that lies elsewhere; bound to the words signed and to the record as it stood. */
@NullMarked
package org.stationhouse.backoffice.media.sign;

import org.jspecify.annotations.NullMarked;
