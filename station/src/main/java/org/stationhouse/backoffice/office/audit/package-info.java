/** The audit trail for those who watch over it: who did what, the weekly review with its sign-off, the printed root. */
@NullMarked
package org.stationhouse.backoffice.office.audit;

import org.jspecify.annotations.NullMarked;
