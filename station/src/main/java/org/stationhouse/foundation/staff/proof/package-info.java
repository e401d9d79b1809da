/** How a person proves who he is: password, code app, recovery codes, and what happens when it goes wrong too often. */
@NullMarked
package org.stationhouse.foundation.staff.proof;

import org.jspecify.annotations.NullMarked;
