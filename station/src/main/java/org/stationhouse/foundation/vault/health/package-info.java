/** Health: the checks of what keeps the records safe, for the command {@code doctor} and the health page. */
@NullMarked
package org.stationhouse.foundation.vault.health;

import org.jspecify.annotations.NullMarked;
