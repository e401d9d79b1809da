/**
 * Entries that a device keeps while the server is away: sealed to this agency, delivered exactly once by the same person. See
 * docs/decisions/078.
 */
@NullMarked
package org.stationhouse.foundation.web.offline;

import org.jspecify.annotations.NullMarked;
