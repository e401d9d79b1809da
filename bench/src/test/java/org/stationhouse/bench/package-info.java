@NullMarked
package org.stationhouse.bench;

import org.jspecify.annotations.NullMarked;
