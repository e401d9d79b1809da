/**
 * Tables of other systems as files: cut into lines and cells whatever their delimiter, encoding and order of columns, columns
 * recognized by heading and content, and a report of the rows that were not taken over. Other rooms may use all of it.
 */
@NamedInterface("table")
@NullMarked
package org.stationhouse.foundation.web.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
