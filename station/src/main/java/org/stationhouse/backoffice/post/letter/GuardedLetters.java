package org.stationhouse.backoffice.post.letter;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.NeedToKnow;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Letters about restricted cases stand in the search apart, for those assigned to the case. */
@Component
class GuardedLetters implements SearchKind {

    @Override
    public String kind() {
        return Letter.GUARDED;
    }

    @Override
    public String word() {
        return "post.letter";
    }

    @Override
    public String right() {
        return "post.letter.list";
    }

    @Override
    public Optional<NeedToKnow> few(Actor actor) {
        return Optional.of(NeedToKnow.of(LetterStore::openSql));
    }

    @Override
    public String path(PublicRef ref) {
        return "/letters/" + ref;
    }
}
