package org.stationhouse.foundation.jurisdiction.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a file of rules: a line {@code law} for the whole file, then for each rule a line {@code rule} and the lines below it. */
final class RuleReader {

    /** @param line where the rule begins */
    record Read(Rule rule, Statement line) {}

    private final Statement head;
    private final String pack;
    private final Area area;
    private final LocalDate edition;
    private final List<Read> rules = new ArrayList<>();

    private @Nullable Statement begin;
    private final Map<String, Statement> once = new LinkedHashMap<>();
    private final List<String> caveats = new ArrayList<>();
    private final List<Provision> provisions = new ArrayList<>();

    private record Head(String pack, Area area, LocalDate edition) {
        static Head of(Attributes line) {
            String pack = line.text("jurisdiction");
            if (!pack.matches("[a-z]{2}(-[a-z]{2})?")) {
                throw new IllegalArgumentException("a jurisdiction is us or us and a state, for example us-ca");
            }
            return new Head(pack, line.choice("area", Area.class), line.date("edition"));
        }
    }

    private RuleReader(Statement head) {
        if (!head.keyword().equals("law")) {
            throw head.bad("a file of rules begins with law");
        }
        Head said = head.as(Head::of);
        this.head = head;
        this.pack = said.pack();
        this.area = said.area();
        this.edition = said.edition();
    }

    /** @throws BadLaw where it is wrong */
    static List<Read> read(String file, String text) {
        List<Statement> statements = Statement.all(file, text);
        if (statements.isEmpty()) {
            throw new BadLaw(file, 1, "the file is empty");
        }
        var reader = new RuleReader(statements.getFirst());
        statements.subList(1, statements.size()).forEach(reader::take);
        reader.end();
        if (reader.rules.isEmpty()) {
            throw reader.head.bad("the file has no rule");
        }
        return reader.rules;
    }

    private void take(Statement line) {
        if (line.keyword().equals("rule")) {
            end();
            begin = line;
            return;
        }
        if (begin == null) {
            throw line.bad(line.keyword() + " stands before the first rule");
        }
        switch (line.keyword()) {
            case "from",
                    "until",
                    "trigger",
                    "effect",
                    "cite",
                    "text-at",
                    "status",
                    "source",
                    "act",
                    "sets-state",
                    "stamp",
                    "sunset" -> {
                if (once.put(line.keyword(), line) != null) {
                    throw line.bad(line.keyword() + " stands twice in a rule");
                }
            }
            case "caveat" -> caveats.add(line.text());
            case "term" -> addTerm(line);
            default -> provisions.add(provision(line));
        }
    }

    private void addTerm(Statement line) {
        if (provisions.isEmpty() || !(provisions.getLast() instanceof Series series)) {
            throw line.bad("term follows series");
        }
        provisions.set(provisions.size() - 1, series.with(line.as(Retention::of)));
    }

    private static Provision provision(Statement line) {
        return switch (line.keyword()) {
            case "clock" -> line.as(LawClock::of);
            case "retain" -> line.as(Retention::of);
            case "series" -> new Series(line.text(), List.of());
            case "limitation" -> line.as(Limitation::of);
            case "hold" -> line.as(Hold::of);
            case "fee" -> line.as(Fee::of);
            case "threshold" -> line.as(Threshold::of);
            case "penalty" -> line.as(Penalty::of);
            case "check" -> line.as(Check::of);
            case "wait" -> line.as(WaitingPeriod::of);
            case "tier" -> line.as(Tier::of);
            case "plan" -> line.as(Plan::of);
            case "offense" -> line.as(Offense::of);
            case "reason" -> line.as(ReasonCode::of);
            case "authority" -> line.as(Authority::of);
            case "document" -> line.as(Document::of);
            case "facility" -> line.as(Facility::of);
            case "workflow" -> Attributes.choice(line, Workflow.class);
            default -> names(line);
        };
    }

    private static Names names(Statement line) {
        for (Names.Kind kind : Names.Kind.values()) {
            if (Attributes.code(kind).equals(line.keyword())) {
                return line.guarded(() -> new Names(kind, line.words()));
            }
        }
        throw line.bad("unknown keyword " + line.keyword());
    }

    private void end() {
        Statement rule = begin;
        if (rule == null) {
            return;
        }
        provisions.stream()
                .filter(it -> it instanceof Series series && series.terms().isEmpty())
                .forEach(it -> {
                    throw rule.bad("a series of the rule has no term");
                });
        rules.add(new Read(rule.guarded(() -> rule(rule)), rule));
        begin = null;
        once.clear();
        caveats.clear();
        provisions.clear();
    }

    private Rule rule(Statement rule) {
        Statement sunset = once.get("sunset");
        return new Rule(
                new RuleId(rule.text()),
                pack,
                area,
                edition,
                InForce.of(said(rule, "from"), once.get("until")),
                said(rule, "trigger").text(),
                said(rule, "effect").text(),
                said(rule, "cite").text(),
                Reading.of(said(rule, "status"), once.get("source"), once.get("text-at"), caveats),
                name("act"),
                name("sets-state"),
                once.containsKey("stamp") ? said(rule, "stamp").text() : "",
                sunset == null ? null : sunset.as(Sunset::of),
                provisions);
    }

    private Statement said(Statement rule, String keyword) {
        Statement line = once.get(keyword);
        if (line == null) {
            throw rule.bad("the rule " + rule.rest() + " lacks " + keyword);
        }
        return line;
    }

    private String name(String keyword) {
        Statement line = once.get(keyword);
        if (line == null) {
            return "";
        }
        return line.guarded(() -> {
            Names.check(line.text());
            return line.text();
        });
    }
}
