/** Set-up of a new data folder: the agency and its first administrator, by the wizard or unattended from a file. */
@NamedInterface("setup")
@NullMarked
package org.stationhouse.backoffice.office.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
