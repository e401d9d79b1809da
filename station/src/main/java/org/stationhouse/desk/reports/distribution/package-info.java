/**
 * Where a filed report goes by itself: recipients, rules and connections that the agency keeps as data, and the packets on their way, each
 * until its recipient has it or a person has decided (PRT-05).
 */
@NullMarked
package org.stationhouse.desk.reports.distribution;

import org.jspecify.annotations.NullMarked;
