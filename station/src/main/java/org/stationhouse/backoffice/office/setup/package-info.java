/** The agency and its set-up: the wizard of a new data folder, unattended set-up from a file, and the page of the agency later. */
@NamedInterface("setup")
@NullMarked
package org.stationhouse.backoffice.office.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
