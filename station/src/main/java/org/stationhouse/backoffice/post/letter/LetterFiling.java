package org.stationhouse.backoffice.post.letter;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.CaseSight;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;

/** How letters stand in the search: by number, addressee, address and certified number; those about a restricted case apart. */
@Component
class LetterFiling implements SearchKind {

    private final LetterStore letters;
    private final SearchEntries index;
    private final CaseSight sight;

    LetterFiling(LetterStore letters, SearchEntries index, CaseSight sight) {
        this.letters = letters;
        this.index = index;
        this.sight = sight;
    }

    @Override
    public String kind() {
        return Letter.KIND;
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
    public String path(PublicRef ref) {
        return "/letters/" + ref;
    }

    /** Files it, or files it anew after a step, in the transaction of that step. */
    void file(PublicRef ref) {
        letters.find(ref).ifPresent(this::file);
    }

    private void file(Letter letter) {
        String here = letter.filedAs();
        index.remove(here.equals(Letter.KIND) ? Letter.GUARDED : Letter.KIND, letter.ref());
        var keys = new ArrayList<SearchKey>(List.of(
                new SearchKey.Number(letter.number()),
                new SearchKey.Alias(letter.addressee()),
                new SearchKey.Address(Place.of(letter.address().replace('\n', ' ')))));
        LetterState.Mailing mailing = letter.state().mailing();
        if (mailing != null && mailing.certified() != null) {
            keys.add(new SearchKey.Alias(mailing.certified().digits()));
        }
        index.put(new SearchEntry(
                here,
                letter.ref(),
                letter.number(),
                letter.addressee() + ", " + letter.english().subject(),
                null,
                letter.madeAt(),
                keys));
    }

    /** In the transaction in which a case is restricted or lifted its letters are kept from others, or no more. */
    @EventListener
    void refile(RestrictedCases.Changed changed) {
        letters.ofJacket(changed.jacket()).stream()
                .map(Letter::about)
                .filter(it -> it != null)
                .findFirst()
                .ifPresent(it -> {
                    letters.updateGuarded(changed.jacket(), sight.restricted(it.ref()));
                    letters.ofJacket(changed.jacket()).forEach(this::file);
                });
    }
}
