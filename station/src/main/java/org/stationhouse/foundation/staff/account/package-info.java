/** The life of an account: asked for, approved, cleared, active, disabled, closed, and who is told of it (CJIS AC-2). */
@NullMarked
package org.stationhouse.foundation.staff.account;

import org.jspecify.annotations.NullMarked;
