package org.stationhouse.backoffice.master.place;

import java.util.List;

/** One way in which a typed address can be read, before any street is looked up. Words are in capitals and without accents. */
sealed interface Reading {

    /**
     * A number on a street.
     *
     * @param half {@code 1/2} or a letter behind the number, empty for none
     * @param block whether the block is meant that the number lies in
     * @param unit apartment, suite or the like, empty for none
     */
    record Numbered(int number, String half, boolean block, List<String> street, String unit) implements Reading {}

    /** Where two streets meet. */
    record Corner(List<String> one, List<String> other) implements Reading {}

    /** A street alone, or a name. */
    record Words(List<String> words) implements Reading {}
}
