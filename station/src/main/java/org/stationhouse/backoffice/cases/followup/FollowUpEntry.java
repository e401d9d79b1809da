package org.stationhouse.backoffice.cases.followup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.Entry;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.foundation.kernel.Actor;

/** The jacket shows each line of the follow-up at the time when it happened; one that was put right stands on the follow-up page only. */
@Component
class FollowUpEntry implements Entry {

    private final FollowUpBook book;

    FollowUpEntry(FollowUpBook book) {
        this.book = book;
    }

    @Override
    public String right() {
        return "cases.followup.read";
    }

    @Override
    public List<Line> in(Jacket jacket, Actor actor) {
        return book.in(jacket).stream()
                .filter(it -> !it.corrected())
                .map(it -> new Line(
                        it.line().happenedAt(),
                        "cases.followup.kind." + it.line().kind(),
                        null,
                        Stream.of(
                                        it.line().place(),
                                        it.line().who(),
                                        it.line().said(),
                                        it.line().result())
                                .filter(text -> text != null)
                                .collect(Collectors.joining(" \u00B7 ")),
                        "/cases/" + jacket.ref() + "/followup#line-" + it.ref()))
                .toList();
    }
}
