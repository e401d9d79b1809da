package org.stationhouse.backoffice.master.place;

import java.util.List;

/** What makes a place that one and no other. */
sealed interface Spot {

    /** Its key in the index of places. */
    String key();

    /** Ids of the streets it lies on. */
    List<Long> streets();

    /** A number on a street. @param half {@code 1/2} or a letter behind the number, empty for none */
    record Number(long street, int number, String half) implements Spot {

        @Override
        public String key() {
            return "A" + street + ":" + number + (half.isEmpty() ? "" : " " + half);
        }

        @Override
        public List<Long> streets() {
            return List.of(street);
        }
    }

    /** The hundred of a street that begins with this number. */
    record Block(long street, int from) implements Spot {

        @Override
        public String key() {
            return "B" + street + ":" + from;
        }

        @Override
        public List<Long> streets() {
            return List.of(street);
        }
    }

    /** Where two streets meet, whichever was named first. */
    record Corner(long street, long other) implements Spot {

        static Corner of(long one, long two) {
            return new Corner(Math.min(one, two), Math.max(one, two));
        }

        @Override
        public String key() {
            return "X" + street + ":" + other;
        }

        @Override
        public List<Long> streets() {
            return List.of(street, other);
        }
    }

    /** A common place without a number, a park for instance. @param core its name as it is compared */
    record Named(String core) implements Spot {

        @Override
        public String key() {
            return "N" + core;
        }

        @Override
        public List<Long> streets() {
            return List.of();
        }
    }

    /** A place that stands in the index already. */
    record Known(String key) implements Spot {

        @Override
        public List<Long> streets() {
            return List.of();
        }
    }
}
