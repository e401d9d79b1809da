package org.stationhouse.foundation.web.beside;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.SignedIn;
import org.stationhouse.foundation.web.DraftOf;
import org.stationhouse.foundation.web.NoSuch;

/** Where the kit's script says that a form is open, and hears who else has it open. */
@RestController
class BesideApi {

    /** Somebody else. @param field name of the field in which he is, empty for none */
    record Other(String who, String field) {}

    /** A page says every ten seconds that it is still there; who missed two turns has gone. */
    static final Duration THERE = Duration.ofSeconds(25);

    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9_.\\[\\]]{0,60}");

    private final BesideStore store;
    private final Mark mark;
    private final Clock clock;

    BesideApi(BesideStore store, Mark mark, Clock clock) {
        this.store = store;
        this.mark = mark;
        this.clock = clock;
    }

    /**
     * @param mark as the form bears it
     * @param field in which the caret stands
     * @param gone whether the page is left
     * @throws NoSuch when this session was not shown this form
     */
    @PostMapping("/drafts/beside")
    @Needs("web.draft.keep")
    @Transactional
    public List<Other> beside(
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String record,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "false") boolean gone,
            Actor actor) {
        DraftOf of = DraftOf.of(form, record)
                .filter(it -> !it.fresh() && this.mark.holds(mark, it, actor))
                .orElseThrow(NoSuch::new);
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null || !(known.getPrincipal() instanceof SignedIn who)) {
            throw new NoSuch();
        }
        Instant now = clock.instant();
        if (gone) {
            store.gone(of, who.account());
            return List.of();
        }
        store.seen(of, who.account(), who.display(), FIELD.matcher(field).matches() ? field : "", now);
        return store.others(of, who.account(), now.minus(THERE));
    }
}
