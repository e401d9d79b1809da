/**
 * Proofreading beside the text of a report: spelling and grammar, what an offense needs said, and what the narrative says otherwise than
 * the rest of the report. It asks and points; it writes nothing and refuses nothing. Nothing that is read leaves this program.
 */
@NullMarked
package org.stationhouse.desk.reports.proof;

import org.jspecify.annotations.NullMarked;
