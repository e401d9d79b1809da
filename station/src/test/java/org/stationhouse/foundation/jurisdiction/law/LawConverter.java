package org.stationhouse.foundation.jurisdiction.law;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stationhouse.Shared;
import org.stationhouse.gates.Checkout;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Brings {@code ../shared/law/rules.yaml} into the form of this repository (docs/law.md), together with what this project adds to it:
 * {@code law/additions.csv} (who acts, same acts of two layers, ends of texts) and {@code law/event-rooms.csv} (who tells an event).
 */
public final class LawConverter {

    static final String ORIGINAL = "law/rules.yaml";

    private static final Map<String, String> PACK_NAMES =
            Map.of("us", "United States", "us-ca", "California", "us-or", "Oregon");
    private static final String HEAD = """
            # Written by LawConverter from the reference rules; the format is explained in docs/law.md.
            # A correction goes into the reference, an agency's own value into the agency layer.
            """;

    private final Map<String, Object> original;
    private final Additions additions = Additions.read();
    private final String edition;

    private LawConverter(Map<String, Object> original) {
        this.original = original;
        this.edition = Yml.text(Yml.map(original.get("meta")), "edition");
    }

    /** Writes the files of the checkout anew; to be run by hand when the reference has changed. */
    public static void main(String[] args) {
        Path original = Shared.file(ORIGINAL).orElseThrow();
        Path folder = Checkout.RESOURCES.resolve("jurisdiction");
        converted(original).forEach((name, text) -> Checkout.write(folder.resolve(name), text));
    }

    /** File name below {@code jurisdiction} to text. */
    static Map<String, String> converted(Path yaml) {
        return new LawConverter(load(yaml)).files();
    }

    static Map<String, Object> load(Path yaml) {
        try (Reader reader = Files.newBufferedReader(yaml)) {
            return Yml.map(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> files() {
        var files = new TreeMap<String, String>();
        Map<String, Map<String, List<Map<String, Object>>>> packs = new TreeMap<>();
        for (Map<String, Object> rule : Yml.maps(original, "rules")) {
            packs.computeIfAbsent(Yml.text(rule, "jurisdiction"), key -> new TreeMap<>())
                    .computeIfAbsent(Yml.text(rule, "area"), key -> new ArrayList<>())
                    .add(rule);
        }
        packs.forEach((pack, areas) -> areas.forEach((area, rules) -> files.put(
                pack + "/" + area + ".law",
                HEAD + "law jurisdiction=" + pack + " area=" + area + " edition=" + edition + "\n"
                        + rules.stream().map(this::rule).collect(Collectors.joining()))));
        files.put("events.law", HEAD + events());
        files.put("packs.law", HEAD + packs(packs));
        var calendars = new CalendarConverter(original);
        calendars.files().forEach((name, text) -> files.put(name, HEAD + text));
        return files;
    }

    private String packs(Map<String, Map<String, List<Map<String, Object>>>> packs) {
        Map<String, Object> meta = Yml.map(original.get("meta"));
        Set<String> withCalendars = Yml.maps(original, "calendars").stream()
                .map(it -> Yml.text(it, "jurisdiction"))
                .collect(Collectors.toSet());
        var text = new StringBuilder();
        packs.forEach((pack, areas) -> text.append(new Line("pack")
                .add("id", pack)
                .add("name", PACK_NAMES.get(pack))
                .add("state", pack.contains("-") ? pack.substring(3).toUpperCase(java.util.Locale.ROOT) : null)
                .add("texts", Yml.text(meta, "texts_dated"))
                .add("areas", String.join(",", areas.keySet()))
                .add("calendars", withCalendars.contains(pack) ? "yes" : null)
                .text("")));
        return text.toString();
    }

    private String events() {
        var text = new StringBuilder();
        for (Map<String, Object> event : Yml.maps(original, "events")) {
            String id = Yml.text(event, "id");
            Map<String, Object> derived = event.containsKey("derived") ? Yml.map(event.get("derived")) : Map.of();
            text.append(new Line("event")
                    .add("id", id)
                    .add("room", additions.room(id))
                    .add("says", Yml.us(Yml.text(event, "description")))
                    .add("derived", derived.get("mode"))
                    .add("of", derived.isEmpty() ? null : Yml.joined(derived.get("of")))
                    .add("due-of", additions.dueOf(id))
                    .text(""));
        }
        return text.toString();
    }

    private String rule(Map<String, Object> rule) {
        String id = Yml.text(rule, "id");
        var text = new StringBuilder("\nrule " + id + "\n");
        var said = new LinkedHashSet<>(Set.of("id", "jurisdiction", "area"));
        text.append("  from ").append(from(rule)).append('\n');
        line(text, "until", additions.of(id, 0, "until"));
        rule.forEach((key, value) -> {
            if (said.add(key)) {
                text.append(part(id, key, value));
            }
        });
        line(text, "gate", additions.of(id, 0, "gate"));
        line(text, "act", additions.of(id, 0, "act"));
        return text.toString();
    }

    /** The day at the latest: the end of the time that the text read is dated, or the edition where it is not dated. */
    private String from(Map<String, Object> rule) {
        Object source = rule.get("source");
        Object vintage = source == null ? null : Yml.map(source).get("vintage");
        return "by " + Vintage.latest(vintage == null ? "" : vintage.toString(), edition);
    }

    private static void line(StringBuilder text, String keyword, @Nullable Object value) {
        if (value != null) {
            text.append("  ").append(keyword).append(' ').append(value).append('\n');
        }
    }

    private String part(String id, String key, Object value) {
        return switch (key) {
            case "trigger", "effect", "stamp", "workflow" -> "  " + key + " " + Yml.us(value.toString()) + "\n";
            case "citation" -> "  cite " + value + "\n";
            case "check_url" -> "  text-at " + value + "\n";
            case "confidence" -> "  status " + value + "\n";
            case "sets_state" -> "  sets-state " + value + "\n";
            case "caveats" -> each(value, it -> "  caveat " + it + "\n");
            case "source" -> pairs("source", value, "  ");
            case "sunset" -> pairs("sunset", value, "  ");
            case "deadlines" -> clocks(id, value);
            case "retentions" -> each(value, it -> retention("retain", it, "  "));
            case "retention_schedule" -> each(value, LawConverter::series);
            case "limitations" -> each(value, it -> pairs("limitation", it, "  "));
            case "holds" -> each(value, it -> pairs("hold", it, "  "));
            case "fees" -> each(value, it -> pairs("fee", it, "  "));
            case "thresholds" -> each(value, it -> pairs("threshold", it, "  "));
            case "penalties" -> each(value, it -> pairs("penalty", it, "  "));
            case "checks" -> each(value, it -> pairs("check", it, "  "));
            case "waiting_periods" -> each(value, it -> pairs("wait", it, "  "));
            case "tiers" -> each(value, it -> pairs("tier", it, "  "));
            case "plan" -> plan(Yml.map(value));
            case "offense_list" -> each(value, it -> pairs("offense", it, "  "));
            case "reason_codes" -> each(value, it -> pairs("reason", it, "  "));
            case "authorities" -> each(value, it -> pairs("authority", it, "  "));
            case "documents" -> each(value, it -> pairs("document", it, "  "));
            case "sections_by_facility" -> each(value, it -> pairs("facility", it, "  "));
            case "fields", "public_fields", "withhold_tests", "proper_interest", "approvals", "notify", "gate" ->
                "  " + key.replace('_', '-') + " " + Yml.joined(value).replace(',', ' ') + "\n";
            default -> throw new IllegalStateException("the converter does not know " + key);
        };
    }

    private String clocks(String id, Object value) {
        var text = new StringBuilder();
        int n = 0;
        for (Object one : (List<?>) value) {
            n++;
            var clock = new LinkedHashMap<>(Yml.map(one));
            var line = new Line("clock")
                    .add("role", clock.remove("role"))
                    .add("shape", clock.remove("clock"))
                    .add("kind", clock.remove("kind"));
            if (clock.containsKey("month_day")) {
                line.add("day", clock.remove("month_day"));
            }
            Object tolling = clock.remove("tolling_confidence");
            line.all(clock);
            line.add("tolling", tolling == null || tolling.equals("verified") ? null : tolling);
            line.add("by", additions.of(id, n, "by"));
            line.add("mailing", additions.of(id, n, "mailing"));
            text.append(line.text("  "));
        }
        return text.toString();
    }

    private static String series(Object value) {
        Map<String, Object> series = Yml.map(value);
        return "  series " + Yml.text(series, "series") + "\n"
                + each(Yml.maps(series, "terms"), it -> retention("term", it, "    "));
    }

    private static String retention(String keyword, Object value, String indent) {
        var retention = new LinkedHashMap<>(Yml.map(value));
        Object extend = retention.remove("extend_by");
        var line = new Line(keyword).all(retention);
        if (extend != null) {
            Map<String, Object> by = Yml.map(extend);
            line.add("extend-amount", by.get("amount"))
                    .add("extend-unit", by.get("unit"))
                    .add("extend-when", by.get("when"));
        }
        return line.text(indent);
    }

    private static String plan(Map<String, Object> plan) {
        var rest = new LinkedHashMap<>(plan);
        Map<String, Object> term = Yml.map(rest.remove("term"));
        Map<String, Object> cure = Yml.map(rest.remove("cure"));
        return new Line("plan")
                .all(rest)
                .add("term-amount", term.get("amount"))
                .add("term-unit", term.get("unit"))
                .add("cure-amount", cure.get("amount"))
                .add("cure-unit", cure.get("unit"))
                .add("cure-times", cure.get("times"))
                .text("  ");
    }

    private static String pairs(String keyword, Object value, String indent) {
        return new Line(keyword).all(Yml.map(value)).text(indent);
    }

    private static String each(Object value, java.util.function.Function<Object, String> one) {
        return ((List<?>) value).stream().map(it -> one.apply((Object) it)).collect(Collectors.joining());
    }
}
