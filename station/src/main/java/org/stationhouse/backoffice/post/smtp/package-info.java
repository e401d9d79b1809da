/** The mail server: its settings, how the house speaks to it, whether all is well with it. */
@NullMarked
package org.stationhouse.backoffice.post.smtp;

import org.jspecify.annotations.NullMarked;
