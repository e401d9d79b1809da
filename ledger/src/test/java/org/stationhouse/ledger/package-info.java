@NullMarked
package org.stationhouse.ledger;

import org.jspecify.annotations.NullMarked;
