package org.stationhouse.desk.dispatch;

import java.util.List;

/** Natures as tests need them. */
public final class NaturesOf {

    private NaturesOf() {}

    /** The list of an agency that has changed nothing. */
    public static Natures shipped() {
        return new Natures(List::of);
    }
}
