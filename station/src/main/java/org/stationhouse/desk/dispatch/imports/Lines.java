package org.stationhouse.desk.dispatch.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Cuts a file into its lines; empty ones are left out. */
final class Lines {

    private Lines() {}

    static void read(InputStream file, Consumer<Piece> pieces) throws IOException {
        var line = new Piece.Collector();
        long number = 1;
        line.begin(number);
        for (int one = file.read(); one >= 0; one = file.read()) {
            if (one == '\n') {
                give(line, pieces);
                line.begin(++number);
            } else {
                line.add(one);
            }
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
