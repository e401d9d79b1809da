/** The manual files: paper jackets, boxes and film rolls, each with a bar code, a place, and an out-card while somebody has it (PRT-19). */
@NullMarked
package org.stationhouse.backoffice.cases.shelf;

import org.jspecify.annotations.NullMarked;
