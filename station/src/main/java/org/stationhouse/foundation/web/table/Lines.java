package org.stationhouse.foundation.web.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Cuts a file into its lines; empty ones are left out. */
public final class Lines {

    private static final int BLOCK = 32 * 1024;

    private Lines() {}

    /** Reads a file to its end. @param pieces is given each line */
    public static void read(InputStream file, Consumer<Piece> pieces) throws IOException {
        var line = new Piece.Collector();
        long number = 1;
        line.begin(number);
        var block = new byte[BLOCK];
        for (int length = file.read(block); length >= 0; length = file.read(block)) {
            int from = 0;
            for (int at = 0; at < length; at++) {
                if (block[at] == '\n') {
                    line.add(block, from, at - from);
                    give(line, pieces);
                    line.begin(++number);
                    from = at + 1;
                }
            }
            line.add(block, from, length - from);
        }
        give(line, pieces);
    }

    private static void give(Piece.Collector line, Consumer<Piece> pieces) {
        if (!line.isEmpty()) {
            Piece piece = line.piece();
            boolean blank = piece.length() == 1 && piece.bytes()[0] == '\r';
            if (!blank) {
                pieces.accept(piece);
            }
        }
    }
}
