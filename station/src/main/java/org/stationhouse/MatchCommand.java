package org.stationhouse;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.linkage.FileMatching;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says who stands in a file twice, or in two files. The last line on standard output has the figures. */
@Command(
        name = "match",
        description = {
            "Finds who stands in a file of people twice, or in two files.",
            "The files are CSV with headings: id (or rec_id, unique_id), surname and given_name, and what there is of date_of_birth,"
                    + " street_number, address_1, suburb or city, postcode, state, phone_number, email, soc_sec_id."
                    + " The pairs are written as id_a,id_b,score,decision."
        })
final class MatchCommand implements Callable<Integer> {

    private static final int TOLD = 20;

    @Option(names = "--a", required = true, paramLabel = "FILE", description = "the people")
    Path first = Path.of("");

    @Option(
            names = "--b",
            paramLabel = "FILE",
            description = "people to look for among them; without it duplicates within --a")
    @Nullable
    Path second;

    @Option(names = "--map", paramLabel = "FILE", description = "lines theirs=ours, for columns of other names")
    @Nullable
    Path map;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "PAIRS",
            description = "the file that the pairs are written to")
    Path out = Path.of("");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        var complaints = new Consumer<String>() {
            private long heard;

            @Override
            public void accept(String sentence) {
                heard++;
                if (heard <= TOLD) {
                    err.println(sentence);
                }
            }
        };
        FileMatching.Figures figures =
                FileMatching.match(first, second, map, out, LocalDate.now(Clock.systemUTC()), complaints);
        if (complaints.heard > TOLD) {
            err.println((complaints.heard - TOLD) + " more rows were rejected.");
        }
        spec.commandLine()
                .getOut()
                .println("pairs=" + figures.pairs() + " match=" + figures.match() + " possible=" + figures.possible()
                        + " records=" + figures.records() + " rejected=" + figures.rejected());
        return figures.rejected() == 0 ? 0 : 1;
    }
}
