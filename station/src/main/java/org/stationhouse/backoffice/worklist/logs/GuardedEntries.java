package org.stationhouse.backoffice.worklist.logs;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.Known;
import org.stationhouse.backoffice.search.KnownKinds;
import org.stationhouse.backoffice.search.NeedToKnow;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Entries that only few may read stand in the search apart, each for its readers. */
@Component
class GuardedEntries implements SearchKind {

    static final String KIND = "worklist.entry.guarded";

    private final ObjectProvider<LogRights> rights;
    private final ObjectProvider<KnownKinds> known;

    GuardedEntries(ObjectProvider<LogRights> rights, ObjectProvider<KnownKinds> known) {
        this.rights = rights;
        this.known = known;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String word() {
        return "worklist.log.entry";
    }

    @Override
    public String right() {
        return LogRights.READ;
    }

    /** Whoever reads the log as it is now and may know of the record that the entry is tied to: one of another room always. */
    @Override
    public Optional<NeedToKnow> few(Actor actor) {
        Known others = known.getObject().of(actor, kind -> !kind.startsWith("worklist."));
        Set<String> held = Stream.concat(rights.getObject().held(actor).stream(), others.held().stream())
                .collect(Collectors.toSet());
        return Optional.of(new NeedToKnow(ref -> EntryStore.openSql(ref, others), held));
    }

    @Override
    public String path(PublicRef ref) {
        return "/logs/entries/" + ref;
    }
}
