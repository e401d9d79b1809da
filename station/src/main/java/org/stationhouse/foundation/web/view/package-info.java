/** Saved views: a list with its filter, order and columns under a name. See docs/decisions/075. */
@NullMarked
package org.stationhouse.foundation.web.view;

import org.jspecify.annotations.NullMarked;
