package org.stationhouse.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.SignedIn;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.DiskState;
import org.stationhouse.foundation.vault.NoRoom;

/**
 * While a disk is almost full, nothing is saved: every request that would is refused here, before its page does anything. The
 * form stays open in the browser and may be sent again. Who must get in to read still may.
 */
@Component
class RoomDoor implements HandlerInterceptor {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    /**
     * Rights whose pages go on: signing in, locking and unlocking, being here, and what must be read in an emergency. Drafts, which
     * come by themselves, are refused by their own desk, without a line for each.
     */
    private static final Set<String> TO_READ =
            Set.of("staff.sign.in", "web.page.open", "staff.glass.break", "web.draft.keep");

    private final DiskState disk;
    private final AuditTrail audit;

    RoomDoor(DiskState disk, AuditTrail audit) {
        this.disk = disk;
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!disk.readOnly() || READS.contains(request.getMethod()) || toRead(handler)) {
            return true;
        }
        SignedIn who = Pages.who();
        Actor actor = who == null ? Actor.anonymous(request.getRemoteAddr()) : Actors.of(who, request);
        var full = new NoRoom();
        audit.writeApart(Act.refused("web.page.save", actor, String.valueOf(full.getMessage()))
                .asked(request.getRequestURI()));
        throw full;
    }

    private static boolean toRead(Object handler) {
        Needs needs = RightsDoor.needs(handler);
        return needs != null && TO_READ.contains(needs.value());
    }
}
