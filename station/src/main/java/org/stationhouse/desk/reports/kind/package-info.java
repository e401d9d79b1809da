/** The kinds of reports: those that come with the program and those that the agency adds while it runs. */
@NullMarked
package org.stationhouse.desk.reports.kind;

import org.jspecify.annotations.NullMarked;
