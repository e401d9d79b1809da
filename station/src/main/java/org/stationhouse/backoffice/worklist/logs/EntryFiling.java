package org.stationhouse.backoffice.worklist.logs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * How entries stand in the search: by number, case number and the fields that the log says. What only few may read, since the log has
 * readers of its own or the entry is tied to a record of few, is filed apart under {@link GuardedEntries}.
 */
@Component
class EntryFiling implements SearchKind {

    private final SearchEntries index;
    private final EntryStore entries;
    private final LogStore logs;
    private final ObjectProvider<SearchKind> kinds;
    private final ObjectProvider<Worklist> worklist;

    EntryFiling(
            SearchEntries index,
            EntryStore entries,
            LogStore logs,
            ObjectProvider<SearchKind> kinds,
            ObjectProvider<Worklist> worklist) {
        this.index = index;
        this.entries = entries;
        this.logs = logs;
        this.kinds = kinds;
        this.worklist = worklist;
    }

    @Override
    public String kind() {
        return LogEntry.KIND;
    }

    @Override
    public String word() {
        return "worklist.log.entry";
    }

    @Override
    public String right() {
        return LogRights.READ;
    }

    @Override
    public String path(PublicRef ref) {
        return "/logs/entries/" + ref;
    }

    static String kind(boolean guarded) {
        return guarded ? GuardedEntries.KIND : LogEntry.KIND;
    }

    /** Whether few may read an entry. @param about record that it is tied to, null for none */
    boolean guarded(AgencyLog log, Task.@org.jspecify.annotations.Nullable About about) {
        return !log.is().readers().isEmpty() || about != null && few(about.kind());
    }

    private boolean few(String kind) {
        return kinds.stream()
                .filter(it -> it.kind().equals(kind))
                .anyMatch(it -> it.few(Actor.program(LogEntry.KIND)).isPresent());
    }

    /** Files an entry, or files it anew after a change; its tasks go with it. @param now the log as it is now, which says who reads it */
    void file(AgencyLog now, LogEntry entry) {
        AgencyLog log = entry.edition() == now.edition() ? now : logs.at(entry.log(), entry.edition());
        boolean guarded = guarded(now, entry.about());
        if (guarded != entry.guarded()) {
            entries.guard(entry.id(), guarded);
        }
        String kind = kind(guarded);
        String other = kind(!guarded);
        index.remove(other, entry.ref());
        worklist.getObject().refiled(other, kind, entry.ref());
        index.put(new SearchEntry(
                kind, entry.ref(), entry.number(), title(log, entry), null, entry.at(), keys(log, entry)));
    }

    /** Name of the log and the first values of the list. */
    static String title(AgencyLog log, LogEntry entry) {
        String values = firstValues(log, entry);
        return values.isEmpty() ? log.is().name() : log.is().name() + ": " + values;
    }

    static String firstValues(AgencyLog log, LogEntry entry) {
        return log.is().fields().stream()
                .filter(it -> it.listed() && it.kind() != FieldKind.TEXT && it.kind() != FieldKind.YES_NO)
                .map(it -> entry.values().get(it.key()))
                .filter(Objects::nonNull)
                .limit(3)
                .collect(Collectors.joining(", "));
    }

    private static List<SearchKey> keys(AgencyLog log, LogEntry entry) {
        var keys = new ArrayList<SearchKey>();
        keys.add(new SearchKey.Number(entry.number()));
        if (entry.about() != null) {
            keys.add(new SearchKey.Alias(entry.about().number()));
        }
        for (LogField field : log.is().fields()) {
            String value = entry.values().get(field.key());
            if (field.searched() && value != null) {
                keys(field, value).forEach(keys::add);
            }
        }
        return keys;
    }

    private static Stream<SearchKey> keys(LogField field, String value) {
        return switch (field.kind()) {
            case PERSON -> Stream.of(new SearchKey.Name(PersonName.of(value)));
            case KNOWN_PERSON ->
                Stream.of(new SearchKey.Name(SaidPerson.of(value, LocalDate.MAX).name()));
            case KNOWN_VEHICLE ->
                SaidVehicle.of(value).stream()
                        .map(it -> new SearchKey.Identifier(
                                field.label(),
                                it.plate() == null ? value : it.plate().text()));
            case PHONE -> Stream.of(new SearchKey.Phone(value));
            case PLATE -> Stream.of(new SearchKey.Identifier(field.label(), value.substring(value.indexOf(' ') + 1)));
            case VIN -> Stream.of(new SearchKey.Identifier(field.label(), value));
            case ADDRESS -> Stream.of(new SearchKey.Address(Place.of(value)));
            case LINE -> Stream.of(new SearchKey.Alias(value), new SearchKey.Address(Place.of(value)));
            case TEXT, NUMBER, MONEY, YES_NO, DATE, TIME, MOMENT, CHOICE -> Stream.of();
        };
    }

    /** In the transaction in which a case is restricted or lifted its entries are filed anew. */
    @EventListener
    void refile(Worklist.Refiled refiled) {
        List<LogEntry> tied = entries.about(refiled.from(), refiled.ref());
        if (!tied.isEmpty()) {
            entries.moveAbout(refiled.from(), refiled.to(), refiled.ref());
            entries.about(refiled.to(), refiled.ref())
                    .forEach(it -> file(logs.find(it.log()).orElseThrow(), it));
        }
    }
}
