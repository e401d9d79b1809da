/**
 * Says of two rows of an index that they are one, and takes it back; the same for people, vehicles, organizations and places
 * (decision 210). What an index has of its own it tells by a {@link org.stationhouse.backoffice.master.merging.Mergeable}.
 */
@NullMarked
package org.stationhouse.backoffice.master.merging;

import org.jspecify.annotations.NullMarked;
