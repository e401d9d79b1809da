package org.stationhouse.backoffice.worklist.logs;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.worklist.Readers;
import org.stationhouse.backoffice.worklist.Sight;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** The entries of logs that name a row of a master index, for the page of that row. */
@Service
public class Mentions {

    /** Right that a reader must hold, else there is nothing. */
    public static final String RIGHT = LogRights.READ;

    /** Message key of what somebody is in an entry. */
    public static final String ROLE = "worklist.known.named";

    private final MentionStore mentions;
    private final LogStore logs;
    private final LogRights rights;
    private final Readers readers;

    Mentions(MentionStore mentions, LogStore logs, LogRights rights, Readers readers) {
        this.mentions = mentions;
        this.logs = logs;
        this.rights = rights;
        this.readers = readers;
    }

    /**
     * One entry.
     *
     * @param link the link between both
     * @param row id in the index to which it points
     * @param said as it was said on the day
     * @param log name of the log
     * @param path page of the entry
     */
    public record Line(PublicRef link, long row, Instant at, String number, String said, String log, String path) {}

    /** Entries that name these rows and that the actor may read, newest first; void ones name nobody. */
    @Transactional(readOnly = true)
    public List<Line> of(FieldKind index, Collection<Long> rows, Actor actor) {
        List<MentionStore.Found> found = rows.isEmpty() ? List.of() : mentions.of(index, rows);
        if (found.isEmpty()) {
            return List.of();
        }
        Sight sight = readers.sight(actor);
        Map<Long, Boolean> read = new HashMap<>();
        return found.stream()
                .filter(it -> it.about() == null || sight.of(it.about()))
                .filter(it -> read.computeIfAbsent(
                        it.log(), log -> rights.reads(logs.find(log).orElseThrow(), actor)))
                .map(MentionStore.Found::line)
                .toList();
    }

    /** One of these links means another row, after rows were taken apart. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void repoint(PublicRef link, long to) {
        mentions.repoint(link, to);
    }
}
