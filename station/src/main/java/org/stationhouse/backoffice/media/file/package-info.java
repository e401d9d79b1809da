/** Attachments: the original bytes with what is known of them, and the copies of pictures that are looked at. */
@NullMarked
package org.stationhouse.backoffice.media.file;

import org.jspecify.annotations.NullMarked;
