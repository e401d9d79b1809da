/** Breaking the glass of a restricted record in an emergency, and its review by another person. */
@NullMarked
package org.stationhouse.backoffice.office.glass;

import org.jspecify.annotations.NullMarked;
