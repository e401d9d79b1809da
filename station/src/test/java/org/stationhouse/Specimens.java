package org.stationhouse;

import java.util.List;

/**
 * The papers of a room, filled so that each field can be told from any other text. Each room that prints has one in its test package,
 * named {@code <Room>Specimens}, with a constructor without arguments; what must and must not stand on each paper says
 * {@code papers/<room>.csv}.
 */
public interface Specimens {

    List<Specimen> all();
}
