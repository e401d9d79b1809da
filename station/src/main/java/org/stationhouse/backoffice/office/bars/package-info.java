/** Who may do what: the rights matrix, and what this agency's own layer takes away or ties to a certificate (PSO-25). */
@NullMarked
package org.stationhouse.backoffice.office.bars;

import org.jspecify.annotations.NullMarked;
