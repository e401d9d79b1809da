package org.stationhouse.backoffice.master.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The street file in memory, unchangeable: says what a typed address means. A city of 10,000 stretches takes some megabytes. */
final class StreetBook {

    /** A number of three digits or less is its own block's beginning; blocks have a hundred numbers. */
    private static final int BLOCK = 100;

    private static final int IN_RANGE = 15;
    private static final int OUT_OF_RANGE = -5;
    private static final int NO_CORNER = -15;
    private static final int STREET_ALONE = -30;
    private static final int MOST = 8;
    private static final Pattern KEY = Pattern.compile("([ABX])(\\d+):(\\d{1,9})(?: (\\S+))?");

    static final StreetBook EMPTY = new StreetBook(List.of(), Map.of(), List.of());

    private final Map<Long, Street> streets = new HashMap<>();
    private final StreetNames names;
    private final Map<Spot.Corner, String> corners;
    private final Landmarks commons;

    /** @param corners where streets are known to meet, with the beat, empty where the file does not say */
    StreetBook(Collection<Street> streets, Map<Spot.Corner, String> corners, Collection<Landmark> commons) {
        streets.forEach(it -> this.streets.put(it.id(), it));
        this.names = new StreetNames(streets);
        this.corners = Map.copyOf(corners);
        this.commons = new Landmarks(commons);
    }

    boolean isEmpty() {
        return streets.isEmpty();
    }

    int size() {
        return streets.size();
    }

    Optional<Street> street(long id) {
        return Optional.ofNullable(streets.get(id));
    }

    /** What may be meant, the likeliest first; none when nothing is like it. */
    List<Match> find(String typed) {
        var found = new LinkedHashMap<String, Match>();
        for (Reading reading : AddressParser.readings(typed)) {
            switch (reading) {
                case Reading.Numbered it -> numbered(it).forEach(match -> put(found, match));
                case Reading.Corner it -> corner(it).forEach(match -> put(found, match));
                case Reading.Words it -> {
                    commons.find(it.words()).forEach(match -> put(found, match));
                    alone(it).forEach(match -> put(found, match));
                }
            }
        }
        commons.find(StreetWords.words(typed)).forEach(match -> put(found, match));
        return found.values().stream()
                .sorted(Comparator.comparingInt(Match::points).reversed().thenComparing(Match::label))
                .limit(MOST)
                .toList();
    }

    /** The one that is meant without a doubt; empty when none is, or two are. */
    Optional<Match> meant(String typed) {
        return meant(find(typed));
    }

    /** @param found the likeliest first */
    static Optional<Match> meant(List<Match> found) {
        if (found.isEmpty() || !found.getFirst().sure()) {
            return Optional.empty();
        }
        Match best = found.getFirst();
        String key = Objects.requireNonNull(best.spot()).key();
        boolean apart = found.stream()
                .skip(1)
                .filter(it -> it.spot() == null || !it.spot().key().equals(key))
                .allMatch(it -> best.points() - it.points() >= Match.APART);
        return apart ? Optional.of(best) : Optional.empty();
    }

    private static void put(Map<String, Match> found, Match match) {
        String key = match.spot() == null ? match.label() : match.spot().key();
        found.merge(key, match, (old, now) -> now.points() > old.points() ? now : old);
    }

    /** How a place of this key is called by the street file of today, and its beat; empty when it is none of a street. */
    Optional<Match> at(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Street street = streets.get(Long.valueOf(parts.group(2)));
        if (street == null) {
            return Optional.empty();
        }
        var found = new StreetNames.Found(street, 0, true, List.of());
        String half = parts.group(4) == null ? "" : parts.group(4);
        int number = Integer.parseInt(parts.group(3));
        return switch (parts.group(1)) {
            case "A" -> Optional.of(number(new Reading.Numbered(number, half, false, List.of(), ""), found));
            case "B" -> Optional.of(block(new Reading.Numbered(number, "", true, List.of(), ""), found));
            default ->
                street((long) number).map(other -> corner(found, new StreetNames.Found(other, 0, true, List.of())));
        };
    }

    private List<Match> numbered(Reading.Numbered said) {
        return names.find(said.street()).stream()
                .map(it -> said.block() ? block(said, it) : number(said, it))
                .toList();
    }

    private static Match number(Reading.Numbered said, StreetNames.Found found) {
        Street street = found.street();
        Optional<Street.Range> in =
                street.ranges().stream().filter(it -> it.has(said.number())).findFirst();
        Street.Range nearest = in.or(() -> nearest(street, said.number())).orElse(null);
        var reasons = new ArrayList<>(found.reasons());
        if (in.isEmpty() && nearest != null) {
            reasons.add(new Match.Reason(Match.Why.OUT_OF_RANGE, span(street)));
        }
        return new Match(
                new Spot.Number(street.id(), said.number(), said.half()),
                number(said.number(), said.half()) + " " + street.name().text(),
                said.unit(),
                "",
                nearest == null ? null : nearest.beat(),
                nearest == null ? null : nearest.district(),
                found.points()
                        + (in.isPresent() ? IN_RANGE : nearest == null ? 0 : OUT_OF_RANGE)
                        - (found.whole() ? 0 : IN_RANGE),
                reasons);
    }

    private static Optional<Street.Range> nearest(Street street, int number) {
        return street.ranges().stream().min(Comparator.comparingInt(it -> it.distance(number)));
    }

    private static String span(Street street) {
        int low = street.ranges().stream().mapToInt(Street.Range::low).min().orElse(0);
        int high = street.ranges().stream().mapToInt(Street.Range::high).max().orElse(0);
        return low + "-" + high;
    }

    /** {@code 6360 1/2}, {@code 6360B}. */
    private static String number(int number, String half) {
        return half.contains("/") ? number + " " + half : number + half;
    }

    private static Match block(Reading.Numbered said, StreetNames.Found found) {
        Street street = found.street();
        int from = said.number() / BLOCK * BLOCK;
        List<Street.Range> in = street.ranges().stream()
                .filter(it -> it.touches(from, from + BLOCK - 1))
                .toList();
        var reasons = new ArrayList<>(found.reasons());
        if (in.isEmpty() && !street.ranges().isEmpty()) {
            reasons.add(new Match.Reason(Match.Why.OUT_OF_RANGE, span(street)));
        }
        return new Match(
                new Spot.Block(street.id(), from),
                from + " block of " + street.name().text(),
                said.unit(),
                "",
                together(in, Street.Range::beat),
                together(in, Street.Range::district),
                found.points() + (in.isEmpty() ? street.ranges().isEmpty() ? 0 : OUT_OF_RANGE : IN_RANGE),
                reasons);
    }

    /** Both sides of a street may lie in two beats: then both are said. */
    private static @Nullable String together(List<Street.Range> ranges, Function<Street.Range, @Nullable String> part) {
        var said = new TreeSet<String>();
        ranges.stream().map(part).filter(Objects::nonNull).forEach(said::add);
        return said.isEmpty() ? null : String.join("/", said);
    }

    private List<Match> corner(Reading.Corner said) {
        var matches = new ArrayList<Match>();
        for (StreetNames.Found one : names.find(said.one())) {
            for (StreetNames.Found other : names.find(said.other())) {
                if (one.street().id() != other.street().id()) {
                    matches.add(corner(one, other));
                }
            }
        }
        return matches;
    }

    private Match corner(StreetNames.Found one, StreetNames.Found other) {
        Spot.Corner spot = Spot.Corner.of(one.street().id(), other.street().id());
        String beat = corners.get(spot);
        var reasons = new ArrayList<>(one.reasons());
        reasons.addAll(other.reasons());
        boolean whole = one.whole() && other.whole();
        int points = (one.points() + other.points()) / 2 - (whole ? 0 : IN_RANGE);
        if (beat != null) {
            points += IN_RANGE;
        } else if (!corners.isEmpty()) {
            points += NO_CORNER;
            reasons.add(new Match.Reason(Match.Why.NO_CORNER, ""));
        }
        String label = List.of(one.street().name().text(), other.street().name().text()).stream()
                .sorted()
                .collect(Collectors.joining(" / "));
        return new Match(spot, label, "", "", beat == null || beat.isEmpty() ? null : beat, null, points, reasons);
    }

    private List<Match> alone(Reading.Words said) {
        return names.find(said.words()).stream()
                .map(found -> new Match(
                        null,
                        found.street().name().text(),
                        "",
                        "",
                        null,
                        null,
                        found.points() + STREET_ALONE,
                        List.of(new Match.Reason(Match.Why.NO_NUMBER, ""))))
                .toList();
    }
}
