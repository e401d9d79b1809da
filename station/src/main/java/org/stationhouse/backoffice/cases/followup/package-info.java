/**
 * The follow-up of a case (PST-23): how solvable it is, whose it is and until when, each contact, canvass and lead as a dated line, and
 * what stands open when it is closed.
 */
@NullMarked
package org.stationhouse.backoffice.cases.followup;

import org.jspecify.annotations.NullMarked;
