/** How files come in: in parts that survive a broken line and a restart, from a plain form, from a camera. */
@NullMarked
package org.stationhouse.backoffice.media.upload;

import org.jspecify.annotations.NullMarked;
