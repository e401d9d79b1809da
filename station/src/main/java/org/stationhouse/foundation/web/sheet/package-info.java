/**
 * Lists as files: a table for a spreadsheet, for another program or on paper, with the columns that its reader chose. Other rooms may
 * use all of it.
 */
@NamedInterface("sheet")
@NullMarked
package org.stationhouse.foundation.web.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
