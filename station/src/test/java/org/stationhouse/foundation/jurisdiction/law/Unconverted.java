package org.stationhouse.foundation.jurisdiction.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A rule as the program holds it, written back in the words of the reference, to be compared with it key by key. */
final class Unconverted {

    private final Map<String, Object> rule = new TreeMap<>();

    private Unconverted() {}

    static Map<String, Object> of(Rule rule) {
        var back = new Unconverted();
        back.put("id", rule.id().text());
        back.put("jurisdiction", rule.pack());
        back.put("area", rule.area().code());
        back.put("trigger", rule.trigger());
        back.put("effect", rule.effect());
        back.put("citation", rule.cite());
        back.put("check_url", rule.reading().textAt());
        back.put("confidence", rule.verified() ? "verified" : "unverified");
        back.put("source", source(rule.reading().source()));
        back.put("sets_state", rule.setsState());
        back.put("stamp", rule.stamp());
        rule.reading().caveats().forEach(it -> back.add("caveats", it));
        Sunset sunset = rule.sunset();
        if (sunset != null) {
            back.put(
                    "sunset",
                    map("date", sunset.date(), "scope", sunset.scope(), "precision", sunset.yearOnly() ? "year" : ""));
        }
        rule.provisions().forEach(back::provision);
        return back.rule;
    }

    private static @Nullable Object source(Reading.@Nullable Source source) {
        return source == null ? null : map("name", source.name(), "url", source.url(), "vintage", source.vintage());
    }

    private void put(String key, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            rule.put(key, value);
        }
    }

    @SuppressWarnings("unchecked")
    private void add(String key, Object value) {
        ((List<Object>) rule.computeIfAbsent(key, it -> new ArrayList<>())).add(value);
    }

    private void provision(Provision provision) {
        switch (provision) {
            case LawClock it -> add("deadlines", clock(it));
            case Retention it -> add("retentions", retention(it));
            case Series it ->
                add(
                        "retention_schedule",
                        map(
                                "series",
                                it.series(),
                                "terms",
                                it.terms().stream().map(Unconverted::retention).toList()));
            case Limitation it ->
                add("limitations", map(it.length(), "from", it.from(), "none", it.length() == null, "when", it.when()));
            case Hold it -> add("holds", map(it.length(), "kind", it.kind(), "from", it.from(), "when", it.when()));
            case Fee it -> add("fees", fee(it));
            case Threshold it ->
                add(
                        "thresholds",
                        map(
                                "name",
                                it.threshold(),
                                "op",
                                it.op(),
                                "amount",
                                it.amount(),
                                "unit",
                                it.unit(),
                                "when",
                                it.when(),
                                "confidence",
                                confidence(it.unverified())));
            case Penalty it ->
                add(
                        "penalties",
                        map(
                                "kind",
                                it.kind(),
                                "min",
                                it.min(),
                                "max",
                                it.max(),
                                "surcharge_percent",
                                it.surchargePercent(),
                                "per",
                                it.per()));
            case Check it ->
                add(
                        "checks",
                        map(
                                "name",
                                it.check(),
                                "kind",
                                it.kind(),
                                "amount",
                                it.amount(),
                                "unit",
                                it.unit(),
                                "legal_form",
                                it.legalForm(),
                                "confidence",
                                confidence(it.unverified())));
            case WaitingPeriod it ->
                add("waiting_periods", map(it.length(), "class", it.offenseClass(), "from", it.from()));
            case Tier it -> add("tiers", map(it.length(), "tier", it.tier(), "life", it.length() == null));
            case Plan it -> put("plan", plan(it));
            case Names it -> put(Attributes.code(it.kind()).replace('-', '_'), it.names());
            case Offense it -> add("offense_list", map("code", it.code(), "section", it.section(), "note", it.note()));
            case ReasonCode it -> add("reason_codes", map("code", it.code(), "label", it.label()));
            case Authority it -> add("authorities", map("code", it.code(), "when", it.when()));
            case Document it -> add("documents", map("id", it.id(), "kind", it.kind()));
            case Facility it ->
                add(
                        "sections_by_facility",
                        map(
                                "facility",
                                it.facility(),
                                "sections",
                                it.all() ? "" : it.sections(),
                                "all",
                                it.all(),
                                "continues",
                                it.continues()));
            case Workflow it -> put("workflow", Attributes.code(it));
        }
    }

    private static Object clock(LawClock clock) {
        LawClock.Terms terms = clock.terms();
        Map<String, Object> said = switch (clock) {
            case LawClock.Relative it -> {
                Map<String, Object> map = map(
                        it.length(),
                        "clock",
                        "relative",
                        "from",
                        it.from(),
                        "combine",
                        it.combine(),
                        "tolled_by",
                        it.tolling().states().isEmpty()
                                ? ""
                                : List.copyOf(it.tolling().states()),
                        "tolling_confidence",
                        confidence(it.tolling().unverified()),
                        "calendar",
                        it.calendar() == LawClock.Sits.COURT ? "court" : "");
                map.put(
                        "exclude",
                        it.exclude().stream().map(Attributes::code).sorted().toList());
                yield map;
            }
            case LawClock.OnDate it -> map("clock", "date", "date", it.date());
            case LawClock.Annual it ->
                map("clock", "annual", "month_day", it.day().toString().substring(2));
            case LawClock.Monthly it -> map("clock", "monthly", "day", it.day(), "of", it.of());
            case LawClock.Periodic it -> map("clock", "periodic", "every", it.every());
        };
        said.putAll(map(
                "role",
                terms.role(),
                "kind",
                terms.kind(),
                "when",
                terms.when(),
                "confidence",
                confidence(terms.unverified())));
        return said;
    }

    private static Object retention(Retention it) {
        Retention.Extension extension = it.extension();
        return map(
                it.length(),
                "kind",
                it.kind(),
                "from",
                it.from(),
                "until",
                it.until(),
                "when",
                it.when(),
                "combine",
                it.combine(),
                "confidence",
                confidence(it.unverified()),
                "extend_by",
                extension == null ? null : map(extension.by(), "when", extension.when()));
    }

    private static Object fee(Fee it) {
        return map(
                "name",
                it.fee(),
                "basis",
                it.basis(),
                "amount",
                it.amount(),
                "cap",
                it.cap(),
                "cap_text",
                it.capText(),
                "per",
                it.per(),
                "payable_to",
                it.payableTo(),
                "requires_ordinance",
                it.requiresOrdinance(),
                "excludes",
                it.excludes().isEmpty() ? "" : it.excludes(),
                "when",
                it.when(),
                "confidence",
                confidence(it.unverified()));
    }

    private static Object plan(Plan it) {
        Map<String, Object> cure = map(it.cure());
        cure.put("times", number(it.cureTimes()));
        return map(
                "monthly_payment_max",
                it.monthlyPaymentMax(),
                "total_max",
                it.totalMax(),
                "term",
                map(it.term()),
                "cure",
                cure,
                "hold_rescissions",
                it.holdRescissions(),
                "late_fees_waived",
                it.lateFeesWaived());
    }

    private static String confidence(boolean unverified) {
        return unverified ? "unverified" : "";
    }

    private static Map<String, Object> map(@Nullable Length length, @Nullable Object... pairs) {
        Map<String, Object> map = map(pairs);
        if (length != null) {
            map.put("amount", number(length.amount()));
            map.put("unit", Attributes.code(length.unit()));
        }
        return map;
    }

    /** Leaves out what is not said. */
    private static Map<String, Object> map(@Nullable Object... pairs) {
        Map<String, Object> map = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null && !value.equals("") && !value.equals(false)) {
                map.put(Objects.requireNonNull((String) pairs[i]), plain(value));
            }
        }
        return map;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Enum<?> it -> Attributes.code(it);
            case EventId it -> it.text();
            case Number it -> number(it);
            case java.time.LocalDate it -> it.toString();
            default -> value;
        };
    }

    private static Object number(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros();
    }

    /** The reference in the same shape: its one word respelled, numbers alike, what says nothing left out. */
    static Object plainReference(Object value) {
        return switch (value) {
            case Map<?, ?> it -> {
                Map<String, Object> map = new TreeMap<>();
                it.forEach((key, each) -> map.put((String) key, plainReference((Object) each)));
                yield map;
            }
            case List<?> it ->
                it.stream().map(each -> plainReference((Object) each)).toList();
            case Number it -> number(it);
            case String it -> Yml.us(it);
            default -> value;
        };
    }

    static Map<String, Object> reference(Map<String, Object> rule) {
        Map<String, Object> plain = Yml.map(plainReference(new LinkedHashMap<>(rule)));
        if (plain.get("deadlines") instanceof List<?> clocks) {
            for (Object clock : clocks) {
                if (Yml.map((Object) clock).get("exclude") instanceof List<?> exclude) {
                    Yml.map((Object) clock)
                            .put(
                                    "exclude",
                                    exclude.stream()
                                            .map(String::valueOf)
                                            .sorted()
                                            .toList());
                }
            }
        }
        return plain;
    }
}
