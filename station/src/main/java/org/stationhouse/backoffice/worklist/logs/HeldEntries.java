package org.stationhouse.backoffice.worklist.logs;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.Readers;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** Hands out an entry to whoever is about to change it: in the version that he saw, and only to those who write in its log. */
@Component
class HeldEntries {

    private final LogStore logs;
    private final EntryStore entries;
    private final LogRights rights;
    private final Readers readers;

    HeldEntries(LogStore logs, EntryStore entries, LogRights rights, Readers readers) {
        this.logs = logs;
        this.entries = entries;
        this.rights = rights;
        this.readers = readers;
    }

    /** An entry with its log as it was when it was written. @param now the log as it is now, which says who reads it */
    record Held(AgencyLog log, AgencyLog now, LogEntry entry) {}

    Held held(PublicRef ref, int version, Actor actor) {
        LogEntry entry = entries.find(ref).orElseThrow(NoSuch::new);
        AgencyLog now = logs.find(entry.log()).orElseThrow();
        if (!rights.reads(now, actor) || entry.about() != null && !readers.finds(entry.about(), actor)) {
            throw new NoSuch();
        }
        LogRules.writes(rights.writes(now, actor));
        saved(entry.version() == version ? 1 : 0);
        return new Held(logs.at(entry.log(), entry.edition()), now, entry);
    }

    /** The entry as it stands after a step. */
    LogEntry again(Held held) {
        return entries.find(held.entry().ref()).orElseThrow();
    }

    static void saved(int rows) {
        if (rows == 0) {
            throw new SomeoneElseSaved("the entry");
        }
    }

    static @Nullable String number(Task.@Nullable About about) {
        return about == null ? null : about.number();
    }
}
