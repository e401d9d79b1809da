/**
 * The order journal: orders whose effect must outlive a restore, in a signed file outside the database, and their carrying out again.
 */
@NullMarked
package org.stationhouse.foundation.vault.orders;

import org.jspecify.annotations.NullMarked;
