package org.stationhouse.foundation.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;
import org.stationhouse.foundation.staff.SignedIn;

/**
 * Runs every page method that changes something in the {@link Inbox}, when its form carries a key. A redirect or an answer without a
 * page is repeated as it was; a refused form (binding errors) may be sent again; a page that showed its result only once is told so.
 */
@Component
class OncePerPost implements WebMvcRegistrations {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String REDIRECT = "redirect:";
    private static final int FOUND = 302;
    private static final int OK = 200;

    private final Inbox inbox;
    private final Drafts drafts;

    private final Clock clock;

    OncePerPost(@Lazy Inbox inbox, @Lazy Drafts drafts, Clock clock) {
        this.inbox = inbox;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
                return new Method(method);
            }

            @Override
            protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> binders) {
                return FormBinder.factory(binders, getWebBindingInitializer());
            }
        };
    }

    private final class Method extends ServletInvocableHandlerMethod {

        Method(HandlerMethod method) {
            super(method);
        }

        @Override
        protected @Nullable Object doInvoke(@Nullable Object... arguments) throws Exception {
            HttpServletRequest request =
                    RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes it
                            ? it.getRequest()
                            : null;
            Refused.note(request, arguments);
            String key = request == null || !changes(request) ? null : Once.key(request);
            if (request == null || key == null || isVoid()) {
                return super.doInvoke(arguments);
            }
            SignedIn who = Pages.who();
            var post = new Inbox.Post(
                    key,
                    who == null ? null : who.account(),
                    request.getRequestURI(),
                    Once.bodyHash(request),
                    Claims.at(request, clock.instant()),
                    Claims.device(request));
            return inbox.once(
                    post,
                    () -> {
                        Object result = super.doInvoke(arguments);
                        if (who != null && answer(result, arguments) != null) {
                            endDraft(who, request);
                        }
                        return result;
                    },
                    result -> answer(result, arguments),
                    this::repeat);
        }

        private void endDraft(SignedIn who, HttpServletRequest request) {
            String[] draft = Objects.requireNonNullElse(request.getParameter(Once.DRAFT), "")
                    .split(" ");
            if (draft.length == 3) {
                DraftOf.of(draft[0], draft[1]).ifPresent(of -> drafts.used(of, draft[2], Actors.of(who, request)));
            }
        }

        /** The page of a fault may be included in the answer to a post; it must not use up the key of what failed. */
        private static boolean changes(HttpServletRequest request) {
            return request.getDispatcherType() == DispatcherType.REQUEST && !READS.contains(request.getMethod());
        }

        private Inbox.@Nullable Answer answer(@Nullable Object result, @Nullable Object[] arguments) {
            if (Arrays.stream(arguments).anyMatch(it -> it instanceof BindingResult binding && binding.hasErrors())) {
                return null;
            }
            return switch (result) {
                case String view
                when view.startsWith(REDIRECT) -> new Inbox.Answer(FOUND, view.substring(REDIRECT.length()));
                case ResponseEntity<?> entity when entity.getStatusCode().isError() -> null;
                case ResponseEntity<?> entity ->
                    new Inbox.Answer(
                            entity.getStatusCode().value(),
                            entity.getHeaders().getLocation() == null
                                    ? null
                                    : entity.getHeaders().getLocation().toString());
                case null, default -> new Inbox.Answer(OK, null);
            };
        }

        private Object repeat(Inbox.Answer answer) {
            if (ResponseEntity.class.isAssignableFrom(getReturnType().getParameterType())) {
                var entity = ResponseEntity.status(answer.status());
                return answer.location() == null
                        ? entity.build()
                        : entity.location(URI.create(answer.location())).build();
            }
            return answer.location() == null ? "foundation/web/before" : REDIRECT + answer.location();
        }
    }
}
