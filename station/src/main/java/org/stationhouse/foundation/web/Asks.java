package org.stationhouse.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a page method its {@link Ask}, and its {@link Export}. */
@Component
class Asks implements HandlerMethodArgumentResolver {

    private static final Set<String> NOT_A_FILTER = Set.of("sort", "page", Ask.COLUMNS);
    private static final int MOST_COLUMNS = 60;
    private static final int LONGEST = 200;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Ask.class || parameter.getParameterType() == Export.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("a list is only asked in a request");
        }
        return parameter.getParameterType() == Ask.class
                ? ask(request)
                : Export.of(ask(request), request.getMethod().equals("POST"), request.getParameter("reason"));
    }

    static Ask ask(HttpServletRequest request) {
        Map<String, String> filter = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            String value = values[0].strip();
            if (!NOT_A_FILTER.contains(name) && !name.startsWith("_") && !value.isEmpty()) {
                filter.put(name, value.substring(0, Math.min(value.length(), LONGEST)));
            }
        });
        String sort = request.getParameter("sort") == null ? "" : request.getParameter("sort");
        boolean down = sort.startsWith("-");
        return new Ask(
                request.getRequestURI(),
                filter,
                down ? sort.substring(1) : sort,
                down,
                page(request),
                columns(request));
    }

    /** As boxes that were ticked, or with commas between them. */
    private static List<String> columns(HttpServletRequest request) {
        String[] typed = request.getParameterValues(Ask.COLUMNS);
        return typed == null
                ? List.of()
                : Stream.of(typed)
                        .flatMap(it -> Stream.of(it.split(",", -1)))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty() && it.length() <= LONGEST)
                        .distinct()
                        .limit(MOST_COLUMNS)
                        .toList();
    }

    private static int page(HttpServletRequest request) {
        String page = request.getParameter("page");
        return page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    }
}
