package org.stationhouse.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How the used heap of a process grows: a straight line by least squares through what was used right after each collection, the time
 * in which caches fill left out. One sample says nothing, since every page leaves something that the next collection takes.
 */
final class Growth {

    /** Share of what was used that may come in an hour. */
    static final double MOST = 0.05;

    /** What a process has to fill before it stands as it will stand all day. */
    static final Duration WARM_UP = Duration.ofMinutes(30);

    /** A line through less than this says more of the last collections than of the next hours. */
    static final Duration LEAST = Duration.ofMinutes(60);

    /** @param seconds since the load began */
    record Sample(double seconds, long bytes) {}

    private final Duration warmUp;
    private final List<Sample> samples = new ArrayList<>();

    Growth(Duration warmUp) {
        this.warmUp = warmUp;
    }

    void add(double seconds, long bytes) {
        if (seconds >= warmUp.toSeconds()) {
            samples.add(new Sample(seconds, bytes));
        }
    }

    int count() {
        return samples.size();
    }

    /** Whether there are enough samples over enough time to judge by. */
    boolean judges() {
        return samples.size() >= 20
                && samples.getLast().seconds() - samples.getFirst().seconds() >= LEAST.toSeconds() * 0.95;
    }

    /** Growth in an hour as a share of what the line says at its beginning; 0 of fewer than two samples. */
    double anHour() {
        double meanAt = samples.stream().mapToDouble(Sample::seconds).average().orElse(0);
        double meanBytes = samples.stream().mapToDouble(Sample::bytes).average().orElse(0);
        double across = 0;
        double along = 0;
        for (Sample it : samples) {
            across += (it.seconds() - meanAt) * (it.bytes() - meanBytes);
            along += (it.seconds() - meanAt) * (it.seconds() - meanAt);
        }
        if (along == 0) {
            return 0;
        }
        double slope = across / along;
        double begin = meanBytes + slope * (samples.getFirst().seconds() - meanAt);
        return slope * 3_600 / begin;
    }
}
