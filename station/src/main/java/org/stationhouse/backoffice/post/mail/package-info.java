/** The log of incoming mail: what came, from whom, about which case, to whom it went. */
@NullMarked
package org.stationhouse.backoffice.post.mail;

import org.jspecify.annotations.NullMarked;
