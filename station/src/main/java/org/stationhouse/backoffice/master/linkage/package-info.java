/**
 * Compares files of people: finds who stands in one twice, or in two, by the scorer of the index. Knows no database. Records
 * technicians and whoever takes over the data of a former system.
 */
@NamedInterface("linkage")
@NullMarked
package org.stationhouse.backoffice.master.linkage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
