package org.stationhouse.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
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
    private final Views views;
    private final Offline offline;
    private final DiskState disk;
    private final Kit kit;
    private final Clock clock;

    Pages(
            MessageSource messages,
            List<Door> doors,
            AccessPolicy policy,
            AgencyOffice agencies,
            Views views,
            Offline offline,
            DiskState disk,
            Kit kit,
            Clock clock) {
        this.messages = messages;
        this.doors = doors;
        this.policy = policy;
        this.agencies = agencies;
        this.views = views;
        this.offline = offline;
        this.disk = disk;
        this.kit = kit;
        this.clock = clock;
    }

    Page page(HttpServletRequest request, Locale locale, @Nullable Refused refused) {
        SignedIn who = request.getAttribute(Faults.BARE) == null ? who() : null;
        Agency agency = agencies.agency().orElse(null);
        boolean fragment = fragment(request);
        Predicate<String> may = who == null ? right -> false : may(who, request);
        var words = new Words(messages, locale);
        return new Page(
                words,
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                fragment,
                refused,
                who,
                fragment ? Menu.NONE : Menu.of(lines(Door::lines, may, request.getRequestURI()), words::word),
                fragment ? List.of() : lines(Door::own, may, request.getRequestURI()),
                agency == null ? "" : agency.name(),
                agency == null ? ZoneId.of("UTC") : agency.zone(),
                agency != null && agency.demo(),
                disk.readOnly(),
                clock.instant(),
                kit.address(),
                notice(request),
                who == null ? list -> List.of() : list -> views.of(list, Actors.of(who, request)),
                who == null || fragment ? "" : offline.key(),
                may);
    }

    private static boolean fragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                && request.getHeader("HX-Boosted") == null
                && request.getHeader("HX-History-Restore-Request") == null;
    }

    private Predicate<String> may(SignedIn who, HttpServletRequest request) {
        var actor = Actors.of(who, request);
        return right -> !(policy.decide(actor, right) instanceof Decision.Refused);
    }

    private List<Page.MenuLine> lines(Function<Door, List<Door.Line>> which, Predicate<String> may, String path) {
        List<Door.Line> open = doors.stream()
                .flatMap(door -> which.apply(door).stream())
                .filter(line -> may.test(line.right()))
                .sorted(Comparator.comparingInt(Door.Line::order))
                .toList();
        // the most exact line is where the reader is: all calls, not the open ones as well
        String here = open.stream()
                .map(Door.Line::path)
                .filter(line -> covers(line, path))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return open.stream()
                .map(line -> new Page.MenuLine(
                        line.word(), line.path(), verb(line.path()), line.path().equals(here)))
                .toList();
    }

    /** The command that opens the same address. */
    private String verb(String path) {
        return doors.stream()
                .flatMap(door -> door.commands().stream())
                .filter(command -> command.path().replaceAll("[?].*", "").equals(path))
                .map(Door.Command::verb)
                .findFirst()
                .orElse("");
    }

    private static boolean covers(String line, String path) {
        return path.equals(line) || !line.equals("/") && path.startsWith(line + "/");
    }

    private static @Nullable String notice(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get("notice") instanceof String told ? told : null;
    }

    static @Nullable SignedIn who() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof SignedIn who ? who : null;
    }
}
