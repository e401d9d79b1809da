package org.stationhouse.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a page method its {@link Claimed}. What a device says of the future is not taken. */
@Component
class Claims implements HandlerMethodArgumentResolver {

    private final Clock clock;

    Claims(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Claimed.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        return new Claimed(request == null ? null : at(request, clock.instant()));
    }

    /** @return null when the post says nothing, or nothing that can be */
    static @Nullable Instant at(HttpServletRequest request, Instant now) {
        String typed = request.getParameter(Once.CLAIMED);
        if (typed == null || !typed.matches("\\d{1,13}")) {
            return null;
        }
        Instant at = Instant.ofEpochMilli(Long.parseLong(typed));
        return at.isAfter(now) ? null : at;
    }

    /** Random name of the device that kept it; null for none. */
    static @Nullable String device(HttpServletRequest request) {
        String typed = request.getParameter(Once.DEVICE);
        return typed == null || !typed.matches("[0-9a-f]{32}") ? null : typed;
    }
}
