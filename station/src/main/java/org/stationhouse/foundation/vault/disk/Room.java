package org.stationhouse.foundation.vault.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Room on one file system. It is scarce below the margin, and enough again only with an eighth more and with its ballast back, so
 * that the house doesn't turn to and fro.
 */
final class Room {

    private static final System.Logger LOG = System.getLogger(Room.class.getName());
    private static final int LAST = 4;
    private static final int MORE = 8;

    private final String names;
    private final Path at;
    private final long margin;
    private final Ballast ballast;
    private final boolean keeper;
    private boolean scarce;
    private long free;

    /**
     * @param names what lies on it
     * @param margin bytes
     * @param keeper whether this process builds the ballast; any may give it up
     */
    Room(String names, Path at, long margin, Ballast ballast, boolean keeper) {
        this.names = names;
        this.at = at;
        this.margin = margin;
        this.ballast = ballast;
        this.keeper = keeper;
    }

    /** Looks, gives ballast up or builds it again. @return whether there is too little room to write */
    boolean look() {
        try {
            looked();
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The ballast on the disk of {0} can''t be kept: {1}",
                    at,
                    e.getMessage());
        }
        return scarce;
    }

    private void looked() throws IOException {
        if (at.toFile().getTotalSpace() == 0) {
            return;
        }
        free = at.toFile().getUsableSpace();
        if (free < margin / LAST && ballast.release()) {
            scarce = true;
            return;
        }
        boolean lacking = keeper && !ballast.stands();
        long enough = margin + margin / MORE + (lacking ? ballast.size() : 0);
        if (free < margin || scarce && free < enough) {
            scarce = true;
            return;
        }
        if (lacking && free >= enough) {
            ballast.build();
        }
        scarce = false;
    }

    String sentence() {
        return String.format(
                Locale.ROOT,
                "On the disk of the %s (%s) %d MB are free; the margin is %d MB.",
                names,
                at,
                free >> 20,
                margin >> 20);
    }
}
