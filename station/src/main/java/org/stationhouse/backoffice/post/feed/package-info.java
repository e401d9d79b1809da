/** Calendars that a person subscribes to outside: that something is due and its number, nothing of a case. */
@NullMarked
package org.stationhouse.backoffice.post.feed;

import org.jspecify.annotations.NullMarked;
