/**
 * File bytes: encrypted in chunks, written whole or not at all, checked on each read and each night, disposed of by one verb only
 * (CJIS SC-28, SI-7; a large city lost 8.7 million files to one careless deletion).
 */
@NullMarked
package org.stationhouse.foundation.vault.files;

import org.jspecify.annotations.NullMarked;
