package org.stationhouse.foundation.vault;

import java.util.List;

/**
 * What a room holds, column by column, so that an order (restrict, seal, destroy, relabel) and a retention run find everything.
 * Each room has one; a test compares it with the schema.
 */
public interface Holding {

    /** What a column means for a person's trace. */
    enum Trace {
        /** names or numbers a person, a vehicle or a place can be known by */
        IDENTITY,
        /** free text in which a person may be named */
        TEXT,
        /** refers to stored bytes */
        FILE,
        /** computed from other columns, search keys for instance */
        DERIVED,
        /** links records to each other */
        KEY,
        /** says nothing of a person */
        PLAIN
    }

    /** @param column name in the database, as {@code table.column} */
    record Column(String column, Trace trace) {}

    /** Name of the schema, equal to the room's word. */
    String schema();

    List<Column> columns();

    static Column identity(String column) {
        return new Column(column, Trace.IDENTITY);
    }

    static Column text(String column) {
        return new Column(column, Trace.TEXT);
    }

    static Column file(String column) {
        return new Column(column, Trace.FILE);
    }

    static Column derived(String column) {
        return new Column(column, Trace.DERIVED);
    }

    static Column key(String column) {
        return new Column(column, Trace.KEY);
    }

    static Column plain(String column) {
        return new Column(column, Trace.PLAIN);
    }
}
