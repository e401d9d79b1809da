package org.stationhouse.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks an export of the audit without the program and without a network:
 * {@code java -jar verifier.jar FILE [--anchor FILE]... [--key NAME+HASH+KEY]...}. Exit code 0: whole; 1: something is
 * not as it was signed; 2: it could not be checked.
 */
public final class Verifier {
    private static final String USAGE =
            "usage: java -jar verifier.jar FILE [--anchor FILE]... [--key NAME+HASH+KEY]...";

    private Verifier() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out, System.err));
    }

    /** @return the exit code */
    static int run(List<String> args, PrintStream out, PrintStream err) {
        Path file = null;
        var anchors = Anchors.none();
        var keys = new ArrayList<NoteKey>();
        try {
            for (var at = args.iterator(); at.hasNext(); ) {
                var arg = at.next();
                if (arg.equals("--anchor")) anchors.read(Path.of(value(at.hasNext() ? at.next() : null)));
                else if (arg.equals("--key")) keys.add(NoteKey.parse(value(at.hasNext() ? at.next() : null)));
                else if (file == null && !arg.startsWith("-")) file = Path.of(arg);
                else throw new BadLedger(USAGE);
            }
            if (file == null) throw new BadLedger(USAGE);
            return tell(file, check(file, anchors, keys), keys.isEmpty(), out, err);
        } catch (BadLedger e) {
            err.println(e.getMessage());
        } catch (IOException | RuntimeException e) {
            err.println("can't read the file: " + e.getMessage());
        }
        return 2;
    }

    private static String value(@Nullable String next) {
        if (next == null) throw new BadLedger(USAGE);
        return next;
    }

    static Report check(Path file, Anchors anchors, List<NoteKey> keys) throws IOException {
        var check = new LogCheck(anchors, keys, row -> true);
        try (var in = Files.newInputStream(file)) {
            new ExportReader(in, check).read();
        }
        return check.finish();
    }

    private static int tell(Path file, Report report, boolean unknownKey, PrintStream out, PrintStream err) {
        report.findings().forEach(it -> out.println(it.kind() + ": " + it.sentence()));
        if (report.lost() > 0) {
            out.println(
                    report.lost() + " rows that an anchor knows were declared as lost by a restore of the database");
        }
        if (report.unsealed() > 0)
            out.println(report.unsealed() + " rows at the end are not sealed by a checkpoint yet");
        if (unknownKey) out.println("signed with " + report.key() + " (compare it with the key on the agency's paper)");
        if (report.bad() == 0) {
            out.println(file.getFileName() + " is whole: every row, checkpoint and signature fits"
                    + (report.anchors() > 0 ? ", and so do the " + report.anchors() + " anchors" : "") + ".");
        } else {
            err.println(file.getFileName() + " is NOT whole: " + report.bad() + " findings, the first: "
                    + report.findings().get(0).sentence() + ".");
        }
        out.println(report.figures());
        return report.bad() == 0 ? 0 : 1;
    }
}
