package org.stationhouse.foundation.vault;

import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Ori;

/** The agency's own ORI, which every audit line bears unless the act names another. Asked without a statement. */
public interface HomeOri {

    /** Null before set-up. */
    @Nullable
    Ori homeOri();
}
