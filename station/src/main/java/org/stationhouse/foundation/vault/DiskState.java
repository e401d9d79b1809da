package org.stationhouse.foundation.vault;

/** Whether there is room to write. Below the margin the house is read-only until space is back. */
public interface DiskState {

    boolean readOnly();
}
