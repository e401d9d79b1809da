package org.stationhouse.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.stationhouse.foundation.staff.ProofNeeded;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.DiskState;
import org.stationhouse.foundation.vault.NoRoom;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Turns every fault into a page of the house: one sentence, what to do, never a trace. */
@ControllerAdvice
class Faults {

    /** Set on a request whose page must not ask the database for anything. */
    static final String BARE = Faults.class.getName() + ".bare";

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final DiskState disk;

    Faults(DiskState disk) {
        this.disk = disk;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        return page(
                HttpStatus.FORBIDDEN,
                "web.fault.403",
                refusal.getMessage() == null ? "" : refusal.getMessage(),
                refusal.cite());
    }

    /** Nobody signed in is sent to the sign-in page by the security filters; for everybody else it is a refusal. */
    @ExceptionHandler
    ModelAndView denied(AccessDeniedException denied) {
        if (Pages.who() == null) {
            throw denied;
        }
        return page(HttpStatus.FORBIDDEN, "web.fault.403", "", "");
    }

    @ExceptionHandler
    ModelAndView unknown(AuthenticationCredentialsNotFoundException nobody) {
        throw nobody;
    }

    /** The lock screen asks the proof over the open page and sends the form once more; a page asks it when it is opened. */
    @ExceptionHandler
    ModelAndView proof(ProofNeeded needed, HttpServletResponse response) {
        response.setHeader("Proof-Needed", "true");
        return new ModelAndView("foundation/web/proof", HttpStatus.FORBIDDEN);
    }

    /** Asks why, in place of the file; the answer goes to the same address. */
    @ExceptionHandler
    ModelAndView reason(Export.ReasonNeeded needed, HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var page = new ModelAndView("foundation/web/reason")
                .addObject("to", request.getRequestURI() + query)
                .addObject("back", request.getRequestURI().replaceFirst("\\.(csv|xlsx|pdf)$", "") + query)
                .addObject("most", Export.LARGE)
                .addObject("longest", Export.LONGEST);
        if (!needed.wrong().isEmpty()) {
            var errors = new MapBindingResult(Map.of("reason", needed.typed()), "export");
            errors.rejectValue("reason", needed.wrong(), new Object[] {"", Export.LONGEST}, null);
            page.addObject(BindingResult.MODEL_KEY_PREFIX + "export", errors);
        }
        return page;
    }

    @ExceptionHandler
    ModelAndView noSuch(NoSuch none) {
        return page(HttpStatus.NOT_FOUND, "web.fault.404", "", "");
    }

    /** A mistyped or damaged reference names no record; any other wrong value is a wrong question. */
    @ExceptionHandler
    ModelAndView mistyped(MethodArgumentTypeMismatchException wrong) {
        return wrong.getParameter().hasParameterAnnotation(PathVariable.class)
                ? page(HttpStatus.NOT_FOUND, "web.fault.404", "", "")
                : page(HttpStatus.BAD_REQUEST, "web.fault.400", "", "");
    }

    @ExceptionHandler
    ModelAndView conflict(SomeoneElseSaved saved) {
        return page(HttpStatus.CONFLICT, "web.fault.409", "", "");
    }

    @ExceptionHandler
    ModelAndView used(Inbox.KeyUsed used) {
        return page(HttpStatus.CONFLICT, "web.fault.used", "", "");
    }

    /** The page and what was typed stay as they are: the same form is sent again once there is room. */
    @ExceptionHandler
    ModelAndView full(NoRoom full, HttpServletRequest request) {
        if (full.stopsLooks()) {
            request.setAttribute(BARE, true);
        }
        return page(HttpStatus.SERVICE_UNAVAILABLE, full.stopsLooks() ? "web.fault.fuller" : "web.fault.full", "", "");
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        NonTransientDataAccessResourceException.class,
        CannotCreateTransactionException.class
    })
    ModelAndView away(Exception fault, HttpServletRequest request) {
        request.setAttribute(BARE, true);
        if (NoRoom.caused(fault)) {
            return noRoom(fault, request);
        }
        LOG.error("the database did not answer on {}", request.getRequestURI(), fault);
        return page(HttpStatus.SERVICE_UNAVAILABLE, "web.fault.503", "", "");
    }

    /** Spring's own exceptions carry their status; all else is our fault and gets a number for the administrator. */
    @ExceptionHandler
    ModelAndView other(Exception fault, HttpServletRequest request) {
        if (fault instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return status(known.getStatusCode().value());
        }
        if (NoRoom.caused(fault)) {
            return noRoom(fault, request);
        }
        String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("fault {} on {} {}", number, request.getMethod(), request.getRequestURI(), fault);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, "web.fault.500", "", number);
    }

    /** The disk filled before the watch saw it. */
    private ModelAndView noRoom(Exception fault, HttpServletRequest request) {
        disk.suspect();
        LOG.error("no room on the disk for {}", request.getRequestURI(), fault);
        return full(new NoRoom(fault), request);
    }

    static ModelAndView status(int status) {
        return switch (status) {
            case 403 -> page(HttpStatus.FORBIDDEN, "web.fault.403", "", "");
            case 404 -> page(HttpStatus.NOT_FOUND, "web.fault.404", "", "");
            case 405 -> page(HttpStatus.METHOD_NOT_ALLOWED, "web.fault.405", "", "");
            case 413 -> page(HttpStatus.CONTENT_TOO_LARGE, "web.fault.413", "", "");
            case 503 -> page(HttpStatus.SERVICE_UNAVAILABLE, "web.fault.503", "", "");
            default ->
                status >= 500
                        ? page(HttpStatus.INTERNAL_SERVER_ERROR, "web.fault.500", "", "")
                        : page(HttpStatus.valueOf(status), "web.fault.400", "", "");
        };
    }

    private static ModelAndView page(HttpStatus status, String word, String sentence, String cite) {
        return new ModelAndView(
                "foundation/web/fault", Map.of("word", word, "sentence", sentence, "cite", cite), status);
    }
}
