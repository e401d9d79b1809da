/**
 * Scanned paper: cover sheets with bar codes, a batch as one document, its parts proposed to the records that the sheets name, and
 * filed when a second person has looked at them.
 */
@NullMarked
package org.stationhouse.backoffice.media.scan;

import org.jspecify.annotations.NullMarked;
