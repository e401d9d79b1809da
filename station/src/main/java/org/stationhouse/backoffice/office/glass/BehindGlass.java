package org.stationhouse.backoffice.office.glass;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.stationhouse.foundation.staff.GlassNeeded;

/** What a person sees in place of a record that is restricted to others: that it is, and how it is opened in an emergency. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BehindGlass {

    @ExceptionHandler
    ModelAndView restricted(GlassNeeded needed, HttpServletRequest request) {
        String back = request.getMethod().equals("GET") ? request.getRequestURI() : "/";
        return new ModelAndView(
                "backoffice/office/glass/behind",
                Map.of("kind", needed.record().kind(), "record", needed.record().record(), "back", back),
                HttpStatus.FORBIDDEN);
    }
}
