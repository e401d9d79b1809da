package org.stationhouse.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.SignedIn;
import org.stationhouse.foundation.vault.DiskState;

/** Makes the {@link Page} of a request. */
@Component
class Pages {

    private final MessageSource messages;
    private final List<Door> doors;
    private final AccessPolicy policy;
    private final AgencyOffice agencies;
    private final DiskState disk;

    Pages(MessageSource messages, List<Door> doors, AccessPolicy policy, AgencyOffice agencies, DiskState disk) {
        this.messages = messages;
        this.doors = doors;
        this.policy = policy;
        this.agencies = agencies;
        this.disk = disk;
    }

    Page page(HttpServletRequest request, Locale locale, @Nullable BindingResult errors) {
        SignedIn who = who();
        Agency agency = agencies.agency().orElse(null);
        return new Page(
                new Words(messages, locale),
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                fragment(request),
                errors,
                who,
                who == null ? List.of() : menu(who, request),
                agency == null ? "" : agency.name(),
                agency == null ? ZoneId.of("UTC") : agency.zone(),
                agency != null && agency.demo(),
                disk.readOnly());
    }

    private static boolean fragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                && request.getHeader("HX-Boosted") == null
                && request.getHeader("HX-History-Restore-Request") == null;
    }

    private List<Door.Line> menu(SignedIn who, HttpServletRequest request) {
        var actor = Actors.of(who, request);
        return doors.stream()
                .flatMap(door -> door.lines().stream())
                .filter(line -> !(policy.decide(actor, line.right()) instanceof Decision.Refused))
                .sorted(Comparator.comparingInt(Door.Line::order))
                .toList();
    }

    static @Nullable SignedIn who() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof SignedIn who ? who : null;
    }
}
