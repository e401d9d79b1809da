package org.stationhouse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.SignedIn;

/** Signs a browser of the tests in with a role, without password and code. Exists in test sources only. */
@Controller
class TestDoor {

    @GetMapping("/test/door")
    @Needs("web.page.open")
    @ResponseBody
    String signIn(
            @RequestParam String role,
            @RequestParam(defaultValue = "kim") String name,
            @RequestParam(defaultValue = "A. Kim") String display,
            HttpServletRequest request,
            HttpServletResponse response) {
        var who = new SignedIn(1, name, display, role);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        return "signed in as " + role;
    }
}
