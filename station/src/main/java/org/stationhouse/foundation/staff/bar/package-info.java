/** The agency's own layer over the rights: bars, needs of a certificate, and the templates of both. */
@NullMarked
package org.stationhouse.foundation.staff.bar;

import org.jspecify.annotations.NullMarked;
