package org.stationhouse.foundation.vault;

import java.nio.file.Path;

/**
 * Where one agency's house keeps what it has. The keys and the anchors lie beside the data folder, never in it, so that a copy of
 * the data alone opens nothing and a rollback of the data is seen.
 *
 * @param data the data folder, absolute
 * @param keys folder of the key files
 * @param anchors folder of the checkpoints kept outside the database
 * @param backups folder of the backups
 */
public record DataFolder(Path data, Path keys, Path anchors, Path backups) {

    public static DataFolder at(Path folder) {
        Path data = folder.toAbsolutePath().normalize();
        String name = String.valueOf(data.getFileName());
        return new DataFolder(
                data,
                data.resolveSibling(name + ".keys"),
                data.resolveSibling(name + ".anchors"),
                data.resolveSibling(name + ".backups"));
    }
}
