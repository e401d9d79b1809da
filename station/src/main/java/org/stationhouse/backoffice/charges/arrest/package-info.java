/**
 * Arrests: who was arrested for what, on which numbers he is known, and what became of each charge. An arrest of a minor bears the label
 * juvenile and is there for those only who may see that label (PRT-05).
 */
@NullMarked
package org.stationhouse.backoffice.charges.arrest;

import org.jspecify.annotations.NullMarked;
