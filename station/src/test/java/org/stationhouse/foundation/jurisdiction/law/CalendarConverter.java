package org.stationhouse.foundation.jurisdiction.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Brings the calendars and the counting of time of the reference into the form of this repository. */
final class CalendarConverter {

    /** What decides whether a last day moves on, and to which day: section 7 of the reference guide, said for the engine. */
    private static final Map<String, String> COUNTING = Map.of("us-ca", """

            counting us-ca
              first-day cite="CCP 12"
              roll days=saturday,sunday,court-holiday,office-closed to=open-day cite="CCP 12a, 12b"
              roll-fixed cite="CCP 13"
              backward cite="CCP 12c"
            """, "us-or", """

            counting us-or
              first-day cite="ORS 187.010"
              roll days=sunday,holiday to=business-day cite="ORS 187.010(3)"
              roll-fixed cite="ORS 187.010(3)"
            """);

    /** Halves of days that the guide gives beside the list of holidays. */
    private static final Map<String, String> PARTIAL = Map.of(
            "us-ca.agency", "  partial weekday=saturday from=12:00 until=24:00 name=Saturday cite=\"Gov 6702\"\n");

    private static final Map<String, String> FROM = Map.of("us-ca.court", "by 2026-01-01");

    private final Map<String, Object> original;

    CalendarConverter(Map<String, Object> original) {
        this.original = original;
    }

    Map<String, String> files() {
        Map<String, StringBuilder> texts = new TreeMap<>();
        for (Map<String, Object> calendar : Yml.maps(original, "calendars")) {
            texts.computeIfAbsent(Yml.text(calendar, "jurisdiction"), key -> new StringBuilder())
                    .append(calendar(calendar));
        }
        var files = new LinkedHashMap<String, String>();
        texts.forEach((pack, text) -> files.put(
                pack + "/calendars.law",
                "calendars jurisdiction=" + pack + " edition=" + edition() + "\n" + text
                        + COUNTING.getOrDefault(pack, "") + (pack.equals("us-ca") ? mailing() : "")));
        return files;
    }

    private String edition() {
        return Yml.text(Yml.map(original.get("meta")), "edition");
    }

    private String mailing() {
        Map<String, Object> mailing = Yml.map(Yml.map(original.get("meta")).get("mailing_extension"));
        var line = new Line("mailing").add("cite", mailing.get("citation")).add("unit", mailing.get("unit"));
        Yml.map(mailing.get("days"))
                .forEach((route, days) -> line.add(route.equals("within-california") ? "within-state" : route, days));
        line.add("only", mailing.get("default"));
        return line.text("  ");
    }

    private String calendar(Map<String, Object> calendar) {
        String id = Yml.text(calendar, "id");
        Object source = calendar.get("source");
        Object vintage = Yml.map(source).get("vintage");
        String from = FROM.containsKey(id)
                ? FROM.get(id)
                : "by " + Vintage.latest(vintage == null ? "" : vintage.toString(), edition());
        var text = new StringBuilder("\ncalendar " + id + "\n")
                .append("  from ")
                .append(from)
                .append('\n')
                .append("  kind ")
                .append(calendar.get("kind"))
                .append('\n')
                .append("  cite ")
                .append(calendar.get("citation"))
                .append('\n')
                .append("  weekly ")
                .append(Yml.joined(calendar.get("weekly")).replace(',', ' '))
                .append('\n');
        Yml.maps(calendar, "holidays").forEach(it -> text.append(holiday(it)));
        text.append(PARTIAL.getOrDefault(id, ""));
        Yml.maps(calendar, "observed").forEach(it -> text.append(observed(it)));
        text.append("  roll-forward ")
                .append(rollForward(Yml.map(calendar.get("roll_forward"))))
                .append('\n')
                .append("  status ")
                .append(calendar.get("confidence"))
                .append('\n')
                .append(new Line("source").all(Yml.map(source)).text("  "));
        ((List<?>) Objects.requireNonNull(calendar.get("caveats")))
                .forEach(it -> text.append("  caveat ").append(it).append('\n'));
        return text.toString();
    }

    private static String rollForward(Map<String, Object> rule) {
        return Yml.text(rule, "citation") + ": " + Yml.text(rule, "rule");
    }

    private static String holiday(Map<String, Object> holiday) {
        var rest = new LinkedHashMap<>(holiday);
        var line = new Line("holiday").add("name", rest.remove("name")).add("shape", rest.remove("type"));
        if (rest.containsKey("month_day")) {
            line.add("day", rest.remove("month_day"));
        }
        return line.all(rest).text("  ");
    }

    private static String observed(Map<String, Object> observed) {
        String when = Yml.text(observed, "when")
                .replace("falls on ", "")
                .replace(" or ", ",")
                .toLowerCase(java.util.Locale.ROOT);
        String move = Yml.text(observed, "move_to");
        String to = move.startsWith("alternative day designated by ") ? "designated" : move.replace(' ', '-');
        return new Line("observed")
                .add("when", when)
                .add("to", to)
                .add(
                        "by",
                        to.equals("designated") ? move.substring("alternative day designated by the ".length()) : null)
                .add("days", Yml.joined(observed.get("applies_to")))
                .text("  ");
    }
}
