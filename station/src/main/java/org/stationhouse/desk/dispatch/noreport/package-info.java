/**
 * The no-report list: every call that bears a case number and whose case has no report after a shift, until it has one or is closed as
 * needing none (PST-11). Whoever has to write it has it on the worklist; what is late is a supervisor's.
 */
@NullMarked
package org.stationhouse.desk.dispatch.noreport;

import org.jspecify.annotations.NullMarked;
