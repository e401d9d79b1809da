package org.stationhouse.foundation.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.stationhouse.foundation.staff.Needs;

/** Faults from outside the pages: filters, the container, a template that broke. */
@Controller
class FaultPages implements ErrorController {

    @RequestMapping("/error")
    @Needs("web.fault.show")
    ModelAndView fault(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) != null) {
            request.setAttribute(Faults.BARE, true);
            return Faults.status(status instanceof Integer known && known >= 400 ? known : 500);
        }
        return Faults.status(status instanceof Integer known ? known : 404);
    }
}
