/**
 * Complaints at the front desk: taken by kind, given to somebody, answered or investigated, closed with a finding (PSO-14). A personnel
 * complaint is known only to those who have it (PC 832.7(a), 832.8); its copy, its notice and its retention go by PC 832.5 and 832.7.
 */
@NullMarked
package org.stationhouse.desk.dispatch.complaint;

import org.jspecify.annotations.NullMarked;
