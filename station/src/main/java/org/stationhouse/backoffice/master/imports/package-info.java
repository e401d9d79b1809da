/**
 * People of former systems taken over into the index: columns recognized by heading and content, every row loaded or reported with its
 * reason, and loaded once however often the file comes. Nobody is merged by an import.
 */
@NamedInterface("imports")
@NullMarked
package org.stationhouse.backoffice.master.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
