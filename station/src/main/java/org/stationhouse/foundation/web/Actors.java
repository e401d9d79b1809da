package org.stationhouse.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.SignInDesk;
import org.stationhouse.foundation.staff.SignedIn;

/** Gives a page method its {@link Actor}: who is signed in, from which terminal. */
@Component
class Actors implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("an actor is only known in a request");
        }
        SignedIn who = Pages.who();
        return who == null ? Actor.anonymous(request.getRemoteAddr()) : of(who, request);
    }

    static Actor of(SignedIn who, HttpServletRequest request) {
        return SignInDesk.actor(who, request);
    }
}
