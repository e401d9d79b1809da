package org.stationhouse.foundation.web.table;

import java.util.List;

/** What a column of a table may hold, as the enum of a room says it: recognized by its heading and, where that says nothing, by its cells. */
public interface TableColumn {

    /** Headings that mean it, the plainest first: small letters, digits, single spaces. */
    List<String> headings();

    /** Whether a cell may stand below such a heading. */
    boolean fits(String cell);

    /** Whether a cell can be nothing else. */
    boolean toldBy(String cell);
}
