package org.stationhouse.foundation.vault.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder that the house writes to.
 *
 * @param name what lies there, as people call it
 * @param folder one that is missing counts where it will be made
 * @param margin bytes that must be free
 * @param ballast whether ballast may lie there
 */
record Place(String name, Path folder, long margin, boolean ballast) {

    /** Number of its file system. */
    long disk() throws IOException {
        return ((Number) Files.getAttribute(there(), "unix:dev")).longValue();
    }

    Path there() {
        Path it = folder;
        while (!Files.isDirectory(it) && it.getParent() != null) {
            it = it.getParent();
        }
        return it;
    }
}
