/** Health of the house as the offices see it: what is fine, what is weaker than it could be, what must be done. */
@NullMarked
package org.stationhouse.backoffice.office.health;

import org.jspecify.annotations.NullMarked;
