package org.stationhouse.ledger;

import java.util.List;

/**
 * What a {@link LogCheck} found.
 *
 * @param unsealed rows after the last checkpoint
 * @param lost rows that an anchor knows and a statement of a new epoch declares as lost by a restore
 * @param key that signed the last epoch
 * @param bad number of findings, of which the first 100 are listed
 */
public record Report(
        long rows,
        long sides,
        long checkpoints,
        long anchors,
        long unsealed,
        long lost,
        String key,
        long bad,
        List<Finding> findings) {
    /** The line of figures for scripts. */
    public String figures() {
        return "rows=" + rows + " checkpoints=" + checkpoints + " bad=" + bad;
    }
}
