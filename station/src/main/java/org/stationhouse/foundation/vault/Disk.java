package org.stationhouse.foundation.vault;

import org.springframework.stereotype.Component;

/** Watches the room on the disk. */
@Component
class Disk implements DiskState {

    @Override
    public boolean readOnly() {
        return false;
    }
}
