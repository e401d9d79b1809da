package org.stationhouse.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.SignedIn;

/** Before any page: the mapping declares a right and the reader holds it, else nothing is answered. */
@Component
class RightsDoor implements HandlerInterceptor {

    private final AccessPolicy policy;

    RightsDoor(AccessPolicy policy) {
        this.policy = policy;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        Needs needs = needs(handler);
        if (needs == null) {
            throw new AccessDeniedException("this address declares no right");
        }
        SignedIn who = Pages.who();
        Actor actor = who == null ? Actor.anonymous(request.getRemoteAddr()) : Actors.of(who, request);
        policy.require(actor, needs.value());
        return true;
    }

    /** What a mapping declares, or else its class; null for nothing. */
    static @Nullable Needs needs(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return null;
        }
        Needs own = method.getMethodAnnotation(Needs.class);
        return own == null ? method.getBeanType().getAnnotation(Needs.class) : own;
    }
}
