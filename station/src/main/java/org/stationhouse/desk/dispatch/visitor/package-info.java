/**
 * Visitors: who came into the building, to whom, what for and with which badge; the host is told and answers by one key, the counter
 * sees who is still in the house (TPT-03). Visitor records of the CJIS Security Policy: PE-3 (escort), PE-8 and PE-8(3) (what is kept).
 */
@NullMarked
package org.stationhouse.desk.dispatch.visitor;

import org.jspecify.annotations.NullMarked;
