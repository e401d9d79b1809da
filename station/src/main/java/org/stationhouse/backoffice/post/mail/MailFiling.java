package org.stationhouse.backoffice.post.mail;

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
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;

/** How mail stands in the search: by its number, the certified number, the correspondent and the fax number; mail about a restricted case stands apart. */
@Component
class MailFiling implements SearchKind {

    private final MailStore mail;
    private final SearchEntries index;
    private final Worklist worklist;
    private final CaseSight sight;

    MailFiling(MailStore mail, SearchEntries index, Worklist worklist, CaseSight sight) {
        this.mail = mail;
        this.index = index;
        this.worklist = worklist;
        this.sight = sight;
    }

    @Override
    public String kind() {
        return Mailpiece.KIND;
    }

    @Override
    public String word() {
        return "post.mail";
    }

    @Override
    public String right() {
        return "post.mail.list";
    }

    @Override
    public String path(PublicRef ref) {
        return "/mail/" + ref;
    }

    /** Files the piece, or files it anew after a change; its tasks go with it. */
    void file(Mailpiece piece) {
        String here = piece.filedAs();
        String away = here.equals(Mailpiece.KIND) ? Mailpiece.GUARDED : Mailpiece.KIND;
        index.remove(away, piece.ref());
        worklist.refiled(away, here, piece.ref());
        var keys = new ArrayList<SearchKey>(List.of(
                new SearchKey.Number(piece.number()),
                new SearchKey.Alias(piece.correspondent()),
                new SearchKey.Address(Place.of(piece.correspondent()))));
        if (piece.certified() != null) {
            keys.add(new SearchKey.Alias(piece.certified().digits()));
        }
        if (piece.fax() != null) {
            keys.add(new SearchKey.Phone(piece.fax().number().e164()));
        }
        index.put(new SearchEntry(here, piece.ref(), piece.number(), piece.correspondent(), null, piece.at(), keys));
    }

    /** In the transaction in which a case is restricted or lifted its mail is filed anew. */
    @EventListener
    void refile(RestrictedCases.Changed changed) {
        List<Mailpiece> pieces = mail.ofJacket(changed.jacket());
        if (pieces.isEmpty() || pieces.getFirst().about() == null) {
            return;
        }
        boolean guarded = sight.restricted(pieces.getFirst().about().ref());
        if (guarded != pieces.getFirst().about().restricted()) {
            mail.updateGuarded(changed.jacket(), guarded);
            mail.ofJacket(changed.jacket()).forEach(this::file);
        }
    }
}
