package org.stationhouse.backoffice.worklist.logs;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Unfit;

/** The fields of logs that point into a master index. Nobody is entered there before those likely meant were offered. */
@Component
class KnownFields {

    private final ObjectProvider<KnownIndex> indices;

    KnownFields(ObjectProvider<KnownIndex> indices) {
        this.indices = indices;
    }

    /** Row of an index. */
    record Meant(FieldKind in, long id) {}

    /** A field whose answer is missing, with those offered. */
    record Asked(LogField field, List<KnownOffer> offers) {}

    /** Who may be meant by what is typed so far. */
    List<KnownOffer> offers(LogField field, String said, boolean typing, Actor actor) {
        return index(field)
                .filter(it -> it.open(actor))
                .map(it -> it.offers(said, typing, actor))
                .orElse(List.of());
    }

    /** The first field of which somebody likely was offered and not answered. @param values those that are new */
    Optional<Asked> asked(AgencyLog log, LogEntry.Writing said, Map<String, String> values, Actor actor) {
        for (LogField field : log.is().fields()) {
            String value = values.getOrDefault(field.key(), "");
            if (field.kind().known()
                    && !value.isEmpty()
                    && said.answers().getOrDefault(field.key(), "").isEmpty()) {
                List<KnownOffer> offers = offers(field, value, false, actor);
                if (offers.stream().anyMatch(KnownOffer::strong)) {
                    return Optional.of(new Asked(field, offers));
                }
            }
        }
        return Optional.empty();
    }

    /** @throws Unfit where an answer is missing */
    void answered(AgencyLog log, LogEntry.Writing said, Map<String, String> values, boolean few, Actor actor) {
        Optional<Asked> asked = few ? Optional.empty() : asked(log, said, values, actor);
        if (asked.isPresent()) {
            throw new Unfit("", "worklist.known.which", asked.get().field().label());
        }
    }

    /**
     * Who is meant by what was said. Whoever is known only through an entry that few may read is not entered: the index would tell of him.
     *
     * @param answer reference of one of those offered, {@link KnownIndex#NONE}, or empty
     * @return null for a field that points nowhere, and where only the words are kept
     */
    @Nullable
    Meant meant(AgencyLog log, LogEntry entry, LogField field, String value, String answer, Actor actor) {
        boolean picked = !answer.isEmpty() && !answer.equals(KnownIndex.NONE);
        if (!field.kind().known() || value.isEmpty() || entry.guarded() && !picked) {
            return null;
        }
        return index(field)
                .filter(it -> it.open(actor))
                .map(it -> new Meant(
                        field.kind(),
                        it.meant(
                                value,
                                answer.isEmpty() ? KnownIndex.NONE : answer,
                                log.is().name() + " " + entry.number(),
                                actor)))
                .orElse(null);
    }

    /** Those meant whom the actor may see, by index and id. */
    Map<Meant, KnownLine> lines(Collection<Meant> all, Actor actor) {
        var lines = new HashMap<Meant, KnownLine>();
        indices.forEach(index -> {
            var ids = new HashSet<Long>();
            all.stream().filter(it -> it.in() == index.kind()).forEach(it -> ids.add(it.id()));
            if (!ids.isEmpty() && index.open(actor)) {
                index.seen(ids, actor).forEach((id, line) -> lines.put(new Meant(index.kind(), id), line));
            }
        });
        return lines;
    }

    private Optional<KnownIndex> index(LogField field) {
        return indices.stream().filter(it -> it.kind() == field.kind()).findFirst();
    }

    /** Fields whose value is another one now, or of which somebody was picked anew. */
    static Map<String, String> changed(LogEntry entry, LogEntry.Writing said) {
        var changed = new HashMap<String, String>();
        said.values().forEach((key, value) -> {
            boolean picked = !said.answers().getOrDefault(key, "").isEmpty() && !value.isEmpty();
            if (picked || !value.equals(entry.values().getOrDefault(key, ""))) {
                changed.put(key, value);
            }
        });
        return changed;
    }
}
