package org.stationhouse.backoffice.post.letter;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.Entry;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.foundation.kernel.Actor;

/** Letters about a case stand in its jacket. */
@Component
class LetterEntry implements Entry {

    private final LetterStore letters;

    LetterEntry(LetterStore letters) {
        this.letters = letters;
    }

    @Override
    public String right() {
        return "post.letter.list";
    }

    @Override
    public List<Line> in(Jacket jacket, Actor actor) {
        return letters.ofJacket(jacket.id()).stream()
                .map(it -> new Line(
                        it.madeAt(),
                        "post.letter",
                        it.number(),
                        it.addressee() + ", " + it.english().subject(),
                        "/letters/" + it.ref()))
                .toList();
    }
}
