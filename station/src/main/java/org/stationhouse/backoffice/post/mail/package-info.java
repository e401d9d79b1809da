/** The log of incoming mail and of faxes in and out: what came or went, from or to whom, about which case, who has it. */
@NullMarked
package org.stationhouse.backoffice.post.mail;

import org.jspecify.annotations.NullMarked;
