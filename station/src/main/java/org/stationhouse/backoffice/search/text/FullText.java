package org.stationhouse.backoffice.search.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.search.Known;
import org.stationhouse.backoffice.search.KnownKinds;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Finds texts by words and phrases, the newest first. What was shown has its audit line. */
@Service
class FullText {

    static final String RIGHT = "search.text.find";

    /** Texts of one page. */
    static final int PAGE = 50;

    private final TextStore texts;
    private final KnownKinds known;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Set<String> narrated;

    FullText(TextStore texts, KnownKinds known, List<SearchKind> kinds, AccessPolicy policy, AuditTrail audit) {
        this.texts = texts;
        this.known = known;
        this.policy = policy;
        this.audit = audit;
        this.narrated = kinds.stream()
                .filter(SearchKind::narrated)
                .map(SearchKind::kind)
                .collect(Collectors.toUnmodifiableSet());
    }

    record Found(TextHit hit, Snippet snippet) {}

    /**
     * A page of what was found.
     *
     * @param next behind which the next page begins, null when this is all
     * @param enough whether there is a next page because this one is full; else because reading further back waits to be asked for
     */
    record Answer(List<Found> found, @Nullable Key next, boolean enough) {

        static final Answer NONE = new Answer(List.of(), null, false);
    }

    /** @param typed the same question as it was typed, for the audit line */
    @Transactional
    Answer find(TextQuestion question, String typed, TextFilter filter, Actor actor) {
        policy.require(actor, RIGHT);
        Known mine = known.of(
                actor,
                it -> narrated.contains(it)
                        && (filter.kinds() == null || filter.kinds().contains(it)));
        Answer answer = answer(question, filter, mine);
        audit.write(Act.done(RIGHT, actor)
                .on(
                        "search.entry",
                        answer.found().stream()
                                .map(it -> it.hit().ref().text())
                                .distinct()
                                .toList())
                .asked(typed));
        return answer;
    }

    private Answer answer(TextQuestion question, TextFilter filter, Known mine) {
        var kinds = new TreeSet<>(mine.kinds());
        kinds.addAll(mine.few().keySet());
        if (kinds.isEmpty()) {
            return Answer.NONE;
        }
        Map<String, String> stems = texts.stems(
                question.terms().stream().flatMap(it -> it.words().stream()).collect(Collectors.toSet()));
        List<String> author = filter.author() == null
                ? List.of()
                : Word.all(filter.author()).stream().map(Word::folded).toList();
        Sought sought = Sought.of(question, stems, kinds.equals(narrated) ? null : kinds, author);
        TextStore.Looked looked = texts.look(sought, filter, mine, PAGE + 1);
        List<TextHit> hits = looked.hits();
        boolean enough = hits.size() > PAGE;
        List<TextHit> shown = enough ? hits.subList(0, PAGE) : hits;
        return new Answer(
                shown.stream()
                        .map(it -> new Found(it, Snippet.of(it, question, stems)))
                        .toList(),
                enough ? shown.getLast().key() : looked.reached(),
                enough);
    }
}
