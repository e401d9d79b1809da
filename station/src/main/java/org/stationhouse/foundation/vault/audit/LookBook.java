package org.stationhouse.foundation.vault.audit;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditLine;
import org.stationhouse.foundation.vault.AuditLooks;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.RecordKeys;

/** {@link AuditLooks} over the lines; each question about others leaves a line of its own. */
@Service
class LookBook implements AuditLooks {

    private static final String LOOK = "vault.audit.look";
    private static final String KIND = "vault.audit";

    private final LookStore lines;
    private final RecordKeys keys;
    private final AuditTrail audit;

    LookBook(LookStore lines, RecordKeys keys, AuditTrail audit) {
        this.lines = lines;
        this.keys = keys;
        this.audit = audit;
    }

    /** The question is kept as words, not as a reference: else each look at a record's lines would be one of its lines. */
    @Override
    @Transactional
    public Looks find(Question question, Span span, int page, Actor actor) {
        List<AuditLine> found = lines.find(question, span, skip(page), PAGE + 1);
        List<AuditLine> shown = found.subList(0, Math.min(PAGE, found.size()));
        audit.write(Act.done(LOOK, actor)
                .asked(words(question, span) + ", page " + (page + 1))
                .count(shown.size()));
        return new Looks(List.copyOf(shown), page, found.size() > PAGE);
    }

    @Override
    @Transactional
    public List<AuditLine> export(Question question, Span span, int most, @Nullable String reason, Actor actor) {
        List<AuditLine> found = lines.find(question, span, 0, most);
        audit.write(Act.done("vault.audit.export", actor)
                .because(reason)
                .asked(words(question, span))
                .count(found.size()));
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditLine> own(Span span, int most, Actor actor) {
        return lines.find(Question.by(actor.name()), span, 0, most).stream()
                .filter(it -> Objects.equals(it.account(), actor.account()))
                .toList();
    }

    @Override
    @Transactional
    public Optional<AuditLine> line(long id, Actor actor) {
        Optional<AuditLine> found = lines.line(id);
        audit.write(Act.done(LOOK, actor).asked("line " + id).count(found.isPresent() ? 1 : 0));
        return found;
    }

    private static String words(Question question, Span span) {
        var said = new StringJoiner(", ").setEmptyValue("all");
        say(said, "person ", question.person());
        say(said, "record ", question.record());
        say(said, "case ", question.caseNumber());
        say(said, "act ", question.verb());
        say(said, "outcome ", question.outcome());
        return said + ", " + span.from() + " to " + span.to();
    }

    private static void say(StringJoiner said, String name, @Nullable Object asked) {
        if (asked != null) {
            said.add(name + asked);
        }
    }

    @Override
    @Transactional
    public Map<String, Act.Change> changes(long id, Actor actor) {
        LookStore.Values values =
                lines.values(id).orElseThrow(() -> new NoSuchElementException("line " + id + " changed nothing"));
        audit.write(Act.done("vault.audit.changes", actor)
                .on(KIND, Long.toString(id))
                .on(KIND, values.record()));
        return ChangedValues.parse(keys.open(values.record(), AuditWriter.VALUES, values.sealed()));
    }

    private static int skip(int page) {
        return Math.multiplyExact(Math.max(0, page), PAGE);
    }
}
