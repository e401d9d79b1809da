package org.stationhouse.foundation.vault.audit;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditLine;
import org.stationhouse.foundation.vault.AuditLooks;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.RecordKeys;

/** {@link AuditLooks} over the lines; each question leaves a line of its own. */
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

    @Override
    @Transactional
    public Looks onRecord(String ref, Span span, int page, Actor actor) {
        return told(lines.onRecord(ref, span, skip(page), PAGE + 1), page, "record " + ref, span, actor);
    }

    @Override
    @Transactional
    public Looks by(String name, Span span, int page, Actor actor) {
        return told(lines.by(name, span, skip(page), PAGE + 1), page, "person " + name, span, actor);
    }

    @Override
    @Transactional
    public Looks inCase(String caseNumber, Span span, int page, Actor actor) {
        return told(lines.inCase(caseNumber, span, skip(page), PAGE + 1), page, "case " + caseNumber, span, actor);
    }

    @Override
    @Transactional
    public Looks during(Span span, int page, Actor actor) {
        return told(lines.during(span, skip(page), PAGE + 1), page, "all", span, actor);
    }

    /** The question is kept as words, not as a reference: else each look at a record's lines would be one of its lines. */
    private Looks told(List<AuditLine> found, int page, String asked, Span span, Actor actor) {
        List<AuditLine> shown = found.subList(0, Math.min(PAGE, found.size()));
        audit.write(Act.done(LOOK, actor)
                .asked(asked + ", " + span.from() + " to " + span.to() + ", page " + (page + 1))
                .count(shown.size()));
        return new Looks(List.copyOf(shown), page, found.size() > PAGE);
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
