/** Notices: policies, bulletins and calls to court that named people must have read, and who has, by name and time. */
@NullMarked
package org.stationhouse.backoffice.post.notice;

import org.jspecify.annotations.NullMarked;
