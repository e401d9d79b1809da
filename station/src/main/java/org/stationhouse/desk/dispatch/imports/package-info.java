/**
 * Logs of former systems taken over as calls: recognized by content, every row loaded or reported with its reason, and loaded
 * once however often the file comes. Imported history starts no clocks and asks nobody for anything.
 */
@NamedInterface("imports")
@NullMarked
package org.stationhouse.desk.dispatch.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
