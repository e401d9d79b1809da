package org.stationhouse.backoffice.search;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.PublicRef;

/** The card index: rooms file their records here in their own transaction, so that a record is found from the moment it exists. */
@Service
public class SearchEntries {

    private final EntryStore entries;

    SearchEntries(EntryStore entries) {
        this.entries = entries;
    }

    /** Files a record, or files it anew after a change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(SearchEntry entry) {
        putAll(List.of(entry));
    }

    /** Files many records at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putAll(List<SearchEntry> all) {
        entries.put(all);
    }

    /** Files a record under another kind, for other readers. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(String from, String to, PublicRef ref) {
        entries.move(from, to, ref);
    }

    /** Takes a record out: it is not found any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(String kind, PublicRef ref) {
        removeAll(kind, List.of(ref));
    }

    /** Takes many records out at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeAll(String kind, List<PublicRef> refs) {
        entries.remove(kind, refs);
    }
}
