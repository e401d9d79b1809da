package org.stationhouse.backoffice.master.linkage;

import org.stationhouse.backoffice.master.matching.Traits;

/**
 * A record of a file.
 *
 * @param id as it stands there; it names the record and says nothing of the person
 */
record Row(String id, Traits traits) {}
