/** Notes on any record: what somebody wrote, from whom he knows it, whom it protects; each change is a version. */
@NullMarked
package org.stationhouse.backoffice.media.note;

import org.jspecify.annotations.NullMarked;
