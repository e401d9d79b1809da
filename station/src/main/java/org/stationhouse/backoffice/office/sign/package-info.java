/** Pages of signing in, and the session of an open page: locked, unlocked, ended, taken over by the next person. */
@NullMarked
package org.stationhouse.backoffice.office.sign;

import org.jspecify.annotations.NullMarked;
