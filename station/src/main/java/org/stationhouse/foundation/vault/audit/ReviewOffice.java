package org.stationhouse.foundation.vault.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AgencyZone;
import org.stationhouse.foundation.vault.AuditLine;
import org.stationhouse.foundation.vault.AuditLooks.Looks;
import org.stationhouse.foundation.vault.AuditLooks.Span;
import org.stationhouse.foundation.vault.AuditReview;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** {@link AuditReview} over the lines and the sign-offs. */
@Service
class ReviewOffice implements AuditReview {

    private static final int DAYS = 7;
    private static final int MOST_WEEKS = 60;
    private static final int MOST_SHARES = 5;

    private final ReviewStore store;
    private final AuditTrail audit;
    private final AgencyZone zone;
    private final Clock clock;

    ReviewOffice(ReviewStore store, AuditTrail audit, AgencyZone zone, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Week> weeks() {
        Instant first = store.first().orElse(null);
        var weeks = new ArrayList<Week>();
        if (first == null) {
            return weeks;
        }
        Map<LocalDate, Signed> signed = store.signed();
        LocalDate oldest = AuditReview.monday(first.atZone(zone.zone()).toLocalDate());
        LocalDate monday = AuditReview.monday(today()).minusDays(DAYS);
        while (!monday.isBefore(oldest) && weeks.size() < MOST_WEEKS) {
            weeks.add(week(monday, signed));
            monday = monday.minusDays(DAYS);
        }
        return weeks;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Week> overdue() {
        return weeks().reversed().stream().filter(Week::overdue).findFirst();
    }

    @Override
    @Transactional
    public Summary summary(LocalDate monday, Map<Long, String> surnames, Actor actor) {
        Span span = span(monday);
        List<Tally> tallies = Arrays.stream(Rule.values())
                .map(rule -> tally(rule, store.shares(rule, span, zone.zone(), surnames)))
                .toList();
        var summary = new Summary(week(monday, store.signed()), store.count(span), tallies);
        audit.write(Act.done("vault.review.look", actor).asked("week of " + monday));
        return summary;
    }

    private static Tally tally(Rule rule, List<Share> shares) {
        long count = shares.stream().mapToLong(Share::count).sum();
        return new Tally(rule, count, shares.stream().limit(MOST_SHARES).toList());
    }

    @Override
    @Transactional
    public Looks lines(LocalDate monday, Rule rule, Map<Long, String> surnames, int page, Actor actor) {
        int skip = Math.multiplyExact(Math.max(0, page), PAGE);
        List<AuditLine> found = store.lines(rule, span(monday), zone.zone(), surnames, skip, PAGE + 1);
        List<AuditLine> shown = found.subList(0, Math.min(PAGE, found.size()));
        audit.write(Act.done("vault.review.look", actor)
                .asked(rule.key() + ", week of " + monday + ", page " + (page + 1))
                .count(shown.size()));
        return new Looks(List.copyOf(shown), page, found.size() > PAGE);
    }

    @Override
    @Transactional
    public void signOff(LocalDate monday, String note, Actor actor) {
        if (note.isBlank()) {
            throw new IllegalArgumentException("a sign-off says what was found");
        }
        if (!span(monday).to().isBefore(clock.instant())) {
            throw new IllegalStateException("the week of " + monday + " has not ended");
        }
        if (!store.sign(monday, actor.name(), clock.instant(), note.strip())) {
            throw new SomeoneElseSaved("the review of the week of " + monday);
        }
        audit.write(Act.done("vault.review.sign", actor)
                .on("vault.review", monday.toString())
                .because(note.strip()));
    }

    private Week week(LocalDate monday, Map<LocalDate, Signed> signed) {
        Signed by = signed.get(monday);
        boolean late = today().isAfter(monday.plusDays(2L * DAYS));
        return new Week(monday, by, by == null && late);
    }

    private LocalDate today() {
        return clock.instant().atZone(zone.zone()).toLocalDate();
    }

    private Span span(LocalDate monday) {
        ZoneId at = zone.zone();
        if (!AuditReview.monday(monday).equals(monday)) {
            throw new IllegalArgumentException("a week begins on Monday, not on " + monday);
        }
        return new Span(
                monday.atStartOfDay(at).toInstant(),
                monday.plusDays(DAYS).atStartOfDay(at).toInstant());
    }
}
