/** The agency's own list of who and what is wanted, stolen or missing, until a desk keeps the state entries. */
@NullMarked
package org.stationhouse.backoffice.master.hot;

import org.jspecify.annotations.NullMarked;
