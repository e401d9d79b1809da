package org.stationhouse.foundation.vault;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Actor;

/** The custody of the agency's master key: rotation, escrow in two halves, and the proof that the halves bring it back. */
public interface KeySafe {

    enum State {
        CURRENT,
        RETIRED
    }

    /**
     * What is known of a master key without having it.
     *
     * @param id 16 hexadecimal digits, computed from the key
     * @param retiredAt when another took its place, null while in use
     * @param escrowedAt when its two halves were last written, null for never
     * @param drilledAt when recovery from the halves was last proved, null for never
     * @param here whether its file lies in the keys folder
     */
    record Master(
            String id,
            State state,
            Instant madeAt,
            @Nullable Instant retiredAt,
            @Nullable Instant escrowedAt,
            @Nullable Instant drilledAt,
            boolean here) {}

    /** @param rewrapped how many keys were put under the new master key */
    record Rotated(String from, String to, long rewrapped) {}

    /**
     * @param opened names of what the recovered key opened
     * @param failed names of what it did not open, empty when the drill is passed
     */
    record Drilled(String master, List<String> opened, List<String> failed) {

        public boolean passed() {
            return failed.isEmpty() && !opened.isEmpty();
        }
    }

    /** Brings the sealed copy of the keys folder up to date, after a key was added to it. */
    void keepSealed();

    /** All that ever were in use, oldest first. */
    List<Master> masters();

    /**
     * Makes a new master key and puts every key under it, while the house goes on. The old one's file stays, for what backups hold.
     * It can be repeated after an interruption.
     */
    Rotated rotate(Actor actor);

    /**
     * Writes the two halves of the current master key, one paper each.
     *
     * @return the two files
     * @throws CannotRun when the folder can't be written or holds halves of this key already
     */
    List<Path> escrow(Path folder, Actor actor);

    /**
     * Proves on a scratch folder that two halves bring the key back: opens the agency's keys, the logins and some records' keys.
     *
     * @param half text of one half, the whole paper or its groups alone
     * @throws CannotRun when a half was mistyped or the two don't belong together
     */
    Drilled drill(String half, String otherHalf, Actor actor);
}
