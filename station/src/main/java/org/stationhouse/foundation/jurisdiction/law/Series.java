package org.stationhouse.foundation.jurisdiction.law;

import java.util.List;

/** A series of a retention schedule with its terms; a series that no schedule names is never purged automatically. */
public record Series(String series, List<Retention> terms) implements Provision {

    public Series {
        terms = List.copyOf(terms);
    }

    Series with(Retention term) {
        var more = new java.util.ArrayList<>(terms);
        more.add(term);
        return new Series(series, more);
    }

    @Override
    public String item() {
        return "series." + series;
    }
}
