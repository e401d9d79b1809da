/** Other agencies and what is handed to them: a call that is theirs, with who took it there, when and why (PRT-01). */
@NullMarked
package org.stationhouse.desk.dispatch.agency;

import org.jspecify.annotations.NullMarked;
