/**
 * The information desk and the procedures: what is answered at the counter, in English and Spanish, with the forms to hand out, and what
 * the staff must have read and signed for (PRT-02, PRT-18).
 */
@NullMarked
package org.stationhouse.desk.dispatch.info;

import org.jspecify.annotations.NullMarked;
