package org.stationhouse.gates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;

/** What the job descriptions ask ({@code duties/duties.csv}) and what an issue says that it carries ({@code duties/claims.csv}). */
final class Duties {

    record Duty(String id, String duty, String room, String doneWhen) {}

    /**
     * @param clause what of the duty's {@code done_when} this issue owes
     * @param test name of the class that shows it, within the room
     * @param services simple names of the public services that do it, all of the room when empty
     */
    record Claim(String id, int issue, String clause, String test, Set<String> services) {}

    private static final Map<String, String> US = Map.of(
            "Prioritise", "Prioritize",
            "honoured", "honored",
            "judgement", "judgment",
            "summarised", "summarized",
            "licences", "licenses",
            "licence", "license",
            "offence", "offense",
            "cancelled", "canceled",
            "neighbourhood", "neighborhood",
            "programme", "program");

    private Duties() {}

    static Map<String, Duty> duties() {
        var all = new LinkedHashMap<String, Duty>();
        for (CSVRecord row : Checkout.rows(Checkout.ROOT.resolve("duties/duties.csv"))) {
            all.put(row.get("id"), new Duty(row.get("id"), row.get("duty"), row.get("room"), row.get("done_when")));
        }
        return all;
    }

    static List<Claim> claims() {
        var all = new ArrayList<Claim>();
        for (CSVRecord row : Checkout.rows(Checkout.ROOT.resolve("duties/claims.csv"))) {
            String services = row.get("services");
            all.add(new Claim(
                    row.get("id"),
                    Integer.parseInt(row.get("issue")),
                    row.get("clause"),
                    row.get("test"),
                    services.isBlank() ? Set.of() : Set.of(services.split(" "))));
        }
        return all;
    }

    /** Brings a list of duties into the form of this repository: one line each, quoted where needed, US spelling. */
    static String converted(List<CSVRecord> rows) {
        var text = new StringBuilder("id,duty,room,done_when\n");
        for (CSVRecord row : rows) {
            text.append(cell(row.get("id")))
                    .append(',')
                    .append(cell(row.get("duty")))
                    .append(',')
                    .append(cell(row.get("room")))
                    .append(',')
                    .append(cell(row.get("done_when")))
                    .append('\n');
        }
        return text.toString();
    }

    private static String cell(String words) {
        String text = words;
        for (var word : US.entrySet()) {
            text = text.replace(word.getKey(), word.getValue());
        }
        return text.contains(",") || text.contains("\"") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /**
     * Claims that can't be right.
     *
     * @param tests full names of the test classes that are named after a duty
     */
    static List<String> offences(Map<String, Duty> duties, List<Claim> claims, FloorTable table, Set<String> tests) {
        var offences = new ArrayList<String>();
        var unclaimed = new TreeSet<>(tests);
        for (Claim claim : claims) {
            Duty duty = duties.get(claim.id());
            if (duty == null) {
                offences.add(claim.id() + " is no duty");
                continue;
            }
            if (claim.clause().isBlank()) {
                offences.add(claim.id() + " names no clause");
            }
            String simple = claim.test().substring(claim.test().lastIndexOf('.') + 1);
            if (!simple.equals(claim.id().replace('-', '_') + "_Tests")) {
                offences.add(claim.id() + " is shown by " + claim.test() + ", not by a test named after it");
            }
            String name = className(duty, claim, table);
            if (!tests.contains(name)) {
                offences.add(claim.id() + " has no test " + name);
            }
            unclaimed.remove(name);
        }
        unclaimed.forEach(name -> offences.add(name + " shows a duty that nobody claims"));
        return offences;
    }

    static String className(Duty duty, Claim claim, FloorTable table) {
        return "org.stationhouse." + table.rooms().get(duty.room()).floor() + "." + duty.room() + "." + claim.test();
    }
}
