package org.stationhouse.foundation.web;

import java.util.List;
import org.stationhouse.foundation.kernel.Actor;

/**
 * What a person picks most out of a list of codes: a field that offers codes shows that first. A habit of a person's own, no record
 * of work: the trail has no line for it, and nobody else sees it.
 */
public interface Usual {

    /** So many codes of a list are worth being shown before the others. */
    int MOST = 8;

    /**
     * The actor's own of a list, what is picked most first; a pick counts half after thirty days.
     *
     * @param list {@code <room>.<list>}, for example {@code dispatch.nature}
     * @return at most {@link #MOST}; empty for who has no account
     */
    List<String> of(String list, Actor actor);

    /** Counts a pick, in the transaction of the act that it was made for. */
    void picked(String list, String code, Actor actor);
}
