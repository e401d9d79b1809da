package org.stationhouse.foundation.jurisdiction.law;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a rule of law.
 *
 * @param pack jurisdiction, for example {@code us-ca}
 * @param edition of the data; every date that is computed keeps it
 * @param trigger what it applies to
 * @param effect what it asks
 * @param cite its citation
 * @param act name of the act that it limits where rules of other layers limit the same, empty for none; the stricter governs
 * @param setsState state that it sets, empty for none
 * @param stamp exact text of a stamp, empty for none
 * @param sunset null when it does not end by itself
 * @param provisions everything else that it lays down, in the order of the file
 */
public record Rule(
        RuleId id,
        String pack,
        Area area,
        LocalDate edition,
        InForce inForce,
        String trigger,
        String effect,
        String cite,
        Reading reading,
        String act,
        String setsState,
        String stamp,
        @Nullable Sunset sunset,
        List<Provision> provisions) {

    public Rule {
        provisions = List.copyOf(provisions);
        if (!id.text().startsWith(prefix(pack))) {
            throw new IllegalArgumentException("a rule of " + pack + " begins with " + prefix(pack));
        }
    }

    private static String prefix(String pack) {
        return pack.substring(pack.lastIndexOf('-') + 1) + ".";
    }

    public boolean verified() {
        return reading.verified();
    }

    /** Its provisions of one type. */
    public <T extends Provision> List<T> all(Class<T> type) {
        return provisions.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public List<LawClock> clocks() {
        return all(LawClock.class);
    }

    /** The names of one list, none when it does not give it. */
    public List<String> names(Names.Kind kind) {
        return all(Names.class).stream()
                .filter(it -> it.kind() == kind)
                .flatMap(it -> it.names().stream())
                .toList();
    }

    /**
     * Its provisions by a name that stays the same over editions as long as what it names does: {@code clock.primary}, and
     * {@code clock.primary~2} for the second of that name.
     */
    public Map<String, Provision> items() {
        var items = new LinkedHashMap<String, Provision>();
        for (Provision provision : provisions) {
            String name = provision.item();
            for (int second = 2; items.containsKey(name); second++) {
                name = provision.item() + "~" + second;
            }
            items.put(name, provision);
        }
        return items;
    }

    public Optional<Provision> item(String name) {
        return Optional.ofNullable(items().get(name));
    }

    /** Name of one of its provisions; that of a term in a series is the term's own. */
    public String nameOf(Provision provision) {
        return items().entrySet().stream()
                .filter(it -> it.getValue().equals(provision))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(provision.item());
    }

    /** What only warns: the whole rule, or these of its provisions. */
    public List<Provision> unverified() {
        return provisions.stream()
                .filter(it -> !verified() || it.unverified() || unverifiedTolling(it))
                .toList();
    }

    private static boolean unverifiedTolling(Provision it) {
        return it instanceof LawClock.Relative clock && clock.tolling().unverified();
    }

    /** Every event that its provisions run from or until. */
    public Stream<EventId> events() {
        return provisions.stream().flatMap(Rule::events);
    }

    private static Stream<EventId> events(Provision provision) {
        return switch (provision) {
            case LawClock.Relative it -> Stream.of(it.from());
            case Retention it -> Stream.of(it.from(), it.until()).filter(java.util.Objects::nonNull);
            case Series it -> it.terms().stream().flatMap(Rule::events);
            case Limitation it -> Stream.ofNullable(it.from());
            case Hold it -> Stream.of(it.from());
            case WaitingPeriod it -> Stream.of(it.from());
            case LawClock.OnDate it -> Stream.empty();
            case LawClock.Annual it -> Stream.empty();
            case LawClock.Monthly it -> Stream.empty();
            case LawClock.Periodic it -> Stream.empty();
            case Fee it -> Stream.empty();
            case Threshold it -> Stream.empty();
            case Penalty it -> Stream.empty();
            case Check it -> Stream.empty();
            case Tier it -> Stream.empty();
            case Plan it -> Stream.empty();
            case Names it -> Stream.empty();
            case Offense it -> Stream.empty();
            case ReasonCode it -> Stream.empty();
            case Authority it -> Stream.empty();
            case Document it -> Stream.empty();
            case Facility it -> Stream.empty();
            case Workflow it -> Stream.empty();
        };
    }
}
