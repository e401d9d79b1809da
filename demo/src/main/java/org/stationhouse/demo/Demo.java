package org.stationhouse.demo;

/** Entrance of the demo command. */
public final class Demo {

    private Demo() {}

    public static void main(String... args) {
        throw new UnsupportedOperationException(String.join(" ", args));
    }
}
