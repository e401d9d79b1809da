package org.stationhouse.backoffice.post.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.backoffice.worklist.law.Clocks;
import org.stationhouse.foundation.jurisdiction.LawOffice;
import org.stationhouse.foundation.jurisdiction.clock.Matter;
import org.stationhouse.foundation.jurisdiction.clock.Told;
import org.stationhouse.foundation.jurisdiction.clock.When;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.EventSource;
import org.stationhouse.foundation.jurisdiction.law.Rule;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Table;
import org.stationhouse.foundation.web.Words;

/**
 * The clocks of law that mail starts as it comes. Which a kind of mail usually starts, and which others it may, is data:
 * {@code post/mail-clocks.csv}. Which of them it is says who logs it.
 */
@Component
class MailClocks implements EventSource {

    /** Choice of the form: what mail of its kind usually starts. */
    static final String USUAL = "";

    /** Choice of the form: no clock. */
    static final String NONE = "none";

    private record Row(Mailpiece.Kind kind, RuleId rule, boolean usual) {}

    private final List<Row> rows;
    private final Clocks clocks;
    private final Worklist worklist;
    private final LawOffice office;

    MailClocks(Clocks clocks, Worklist worklist, LawOffice office) {
        this.clocks = clocks;
        this.worklist = worklist;
        this.office = office;
        this.rows = Table.rows(new ClassPathResource("post/mail-clocks.csv")).stream()
                .map(row -> new Row(
                        Mailpiece.Kind.valueOf(row.get("kind")),
                        new RuleId(row.get("rule")),
                        row.get("usual").equals("yes")))
                .toList();
    }

    @Override
    public Set<EventId> events() {
        return Stream.of(Mailpiece.Kind.values())
                .flatMap(it -> Optional.ofNullable(it.event()).stream())
                .map(EventId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What can be chosen, in words: the kind, what starts the rule, its section. */
    Map<String, String> choices(Words words) {
        var choices = new LinkedHashMap<String, String>();
        choices.put(USUAL, words.word("post.mail.clocks.usual"));
        choices.put(NONE, words.word("post.mail.clocks.none"));
        Map<RuleId, Rule> inForce = office.engine().rules(office.today()).stream()
                .collect(Collectors.toMap(Rule::id, it -> it, (one, other) -> one));
        for (Row row : rows) {
            Rule rule = inForce.get(row.rule());
            if (rule != null) {
                choices.put(
                        rule.id().text(),
                        words.word("post.mail.kind." + row.kind()) + ": " + rule.trigger() + " (" + rule.cite() + ")");
            }
        }
        return choices;
    }

    /** The rules of a choice; empty where it is none of this kind of mail. */
    Optional<Set<RuleId>> chosen(Mailpiece.Kind kind, String choice) {
        List<Row> ours = rows.stream().filter(it -> it.kind() == kind).toList();
        return switch (choice) {
            case NONE -> Optional.of(Set.of());
            case USUAL ->
                Optional.of(ours.stream().filter(Row::usual).map(Row::rule).collect(Collectors.toUnmodifiableSet()));
            default ->
                ours.stream()
                        .map(Row::rule)
                        .filter(it -> it.text().equals(choice))
                        .findFirst()
                        .map(Set::of);
        };
    }

    /** It came. */
    void came(Mailpiece piece, Set<RuleId> rules, Actor actor) {
        String event = piece.kind().event();
        if (event != null && !rules.isEmpty()) {
            tell(piece, rules, new Told.Happened(new EventId(event), new When.At(piece.at())), actor);
        }
    }

    /** It came at another moment, or is of another kind: what it started is put right or taken back; nothing new starts. */
    void changed(Mailpiece from, Mailpiece to, Actor actor) {
        String event = from.kind().event();
        boolean same = from.kind() == to.kind();
        if (event == null
                || same && from.at().equals(to.at())
                || clocks.of(Mailpiece.KIND, to.ref(), actor).isEmpty()) {
            return;
        }
        EventId id = new EventId(event);
        tell(to, Set.of(), same ? new Told.Happened(id, new When.At(to.at())) : new Told.TakenBack(id), actor);
    }

    /** Under one kind for as long as it lasts; who may know of the clocks is who may know of the piece. */
    private void tell(Mailpiece piece, Set<RuleId> rules, Told told, Actor actor) {
        clocks.tell(
                new Matter(Mailpiece.KIND, piece.ref(), piece.number(), Set.of()),
                rules,
                piece.handedTo(),
                told,
                actor);
        if (!piece.filedAs().equals(Mailpiece.KIND)) {
            worklist.refiled(Mailpiece.KIND, piece.filedAs(), piece.ref());
        }
    }
}
