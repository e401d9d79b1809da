package org.stationhouse.backoffice.office.setup;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Until the folder is set up, every page is the wizard. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class SetUpFirst extends OncePerRequestFilter {

    private final SetUp setUp;

    SetUpFirst(SetUp setUp) {
        this.setUp = setUp;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain on)
            throws ServletException, IOException {
        String accept = request.getHeader("Accept");
        boolean page = request.getMethod().equals("GET") && accept != null && accept.contains("text/html");
        if (page && !request.getServletPath().equals(SetUpPages.PATH) && !setUp.done()) {
            response.sendRedirect(SetUpPages.PATH);
            return;
        }
        on.doFilter(request, response);
    }
}
