/** Law in force: every rule on any date, what is unverified and whom to ask, the agency's own layer, and what is due, when and why. */
@NullMarked
package org.stationhouse.backoffice.office.law;

import org.jspecify.annotations.NullMarked;
