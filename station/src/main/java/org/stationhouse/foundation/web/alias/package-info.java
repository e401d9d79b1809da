/** Words of the agency's own for the verbs of the command bar, and the page where they are kept. */
@NullMarked
package org.stationhouse.foundation.web.alias;

import org.jspecify.annotations.NullMarked;
