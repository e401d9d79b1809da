/** The pass-on log from shift to shift with its acknowledgements, problems and suggestions with their answers, the supervisor's overview (PST-12). */
@NullMarked
package org.stationhouse.backoffice.worklist.passon;

import org.jspecify.annotations.NullMarked;
