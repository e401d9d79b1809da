package org.stationhouse.bench;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A set as it lies in the folder, and what must be reached on it.
 *
 * @param truth the column that says who it is
 * @param person who it is, out of a cell of that column
 * @param without columns that are left out
 * @param map lines for {@code --map}
 * @param goalRecall of the matches; 0 where none is set
 * @param goalF1 of all pairs; 0 where none is set
 */
record KnownSet(
        String file,
        String id,
        String truth,
        UnaryOperator<String> person,
        List<String> without,
        String map,
        double goalRecall,
        double goalF1) {

    private static final String SPLINK_MAP = "first_name=given_name\ndob=date_of_birth\n";
    private static final UnaryOperator<String> FEBRL = it -> it.split("-")[1];

    static final List<KnownSet> ALL = List.of(
            new KnownSet("febrl-dataset1.csv", "rec_id", "rec_id", FEBRL, List.of(), "", 0.95, 0),
            new KnownSet("febrl-dataset1.csv", "rec_id", "rec_id", FEBRL, List.of("soc_sec_id"), "", 0, 0),
            new KnownSet("febrl-dataset2.csv", "rec_id", "rec_id", FEBRL, List.of(), "", 0, 0),
            new KnownSet("febrl-dataset2.csv", "rec_id", "rec_id", FEBRL, List.of("soc_sec_id"), "", 0.95, 0),
            new KnownSet(
                    "splink-fake_1000.csv", "unique_id", "cluster", it -> it, List.of("email"), SPLINK_MAP, 0, 0.80),
            new KnownSet("splink-fake_1000.csv", "unique_id", "cluster", it -> it, List.of(), SPLINK_MAP, 0, 0.93),
            new KnownSet(
                    "febrl-dataset_A_10000.csv",
                    "rec_id",
                    "rec_id",
                    it -> it.substring(0, it.length() - 1),
                    List.of(),
                    "",
                    0,
                    0));
}
