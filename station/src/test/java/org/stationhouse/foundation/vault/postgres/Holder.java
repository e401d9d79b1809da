package org.stationhouse.foundation.vault.postgres;

import java.io.IOException;
import java.nio.file.Path;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;

/** Another process that opens the database of a folder and holds it until a line comes or it is killed. */
final class Holder {

    private Holder() {}

    public static void main(String... arguments) throws IOException {
        DataFolder folder = DataFolder.at(Path.of(arguments[0]));
        var options =
                new Options(Options.Use.valueOf(arguments[1]), PgBinaries.ofProgram(Path.of(arguments[2])), null, null);
        try (Database database = Database.of(folder, options)) {
            System.out.println("url=" + database.url());
            System.out.println("read=" + System.in.read());
        } catch (CannotRun e) {
            System.out.println("refused=" + e.sentence());
            System.exit(2);
        }
    }
}
