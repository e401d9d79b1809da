package org.stationhouse.backoffice.post.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.NeedToKnow;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;

/** How notices stand in the search: by number and title, for those who gave or got them and for who oversees them. */
@Component
class NoticeFiling implements SearchKind {

    private final AccessPolicy policy;

    NoticeFiling(AccessPolicy policy) {
        this.policy = policy;
    }

    @Override
    public String kind() {
        return Notice.KIND;
    }

    @Override
    public String word() {
        return "post.notice";
    }

    @Override
    public String right() {
        return "post.notice.list";
    }

    @Override
    public Optional<NeedToKnow> few(Actor actor) {
        return policy.decide(actor, "post.notice.oversee") instanceof Decision.Allowed
                ? Optional.empty()
                : Optional.of(NeedToKnow.of(NoticeStore::openSql));
    }

    @Override
    public String path(PublicRef ref) {
        return "/notices/" + ref;
    }

    static SearchEntry entry(PublicRef ref, String number, String title, Instant at) {
        return new SearchEntry(
                Notice.KIND,
                ref,
                number,
                title,
                null,
                at,
                List.of(
                        new SearchKey.Number(number),
                        new SearchKey.Alias(title),
                        new SearchKey.Address(Place.of(title))));
    }
}
