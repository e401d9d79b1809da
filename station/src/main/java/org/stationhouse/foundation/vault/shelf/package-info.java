/**
 * Where backups lie, and what lies there: generations with their keys and manifests, and the stored files, kept once for all of them.
 */
@NullMarked
package org.stationhouse.foundation.vault.shelf;

import org.jspecify.annotations.NullMarked;
