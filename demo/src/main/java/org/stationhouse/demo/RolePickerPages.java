package org.stationhouse.demo;

import gg.jte.Content;
import gg.jte.html.HtmlContent;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.OpenDoor;
import org.stationhouse.foundation.staff.SignInDesk;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Page;

/**
 * Signs in by choosing a role. Only from this machine and only under its own name, so that no web page elsewhere can use it
 * through a renamed host.
 */
@Controller
class RolePickerPages implements OpenDoor {

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1", "::1");

    private final DemoStaff staff;
    private final SignInDesk desk;
    private final MessageSource words;

    RolePickerPages(DemoStaff staff, SignInDesk desk, MessageSource words) {
        this.staff = staff;
        this.desk = desk;
        this.words = words;
    }

    @Override
    public List<String> paths() {
        return List.of("/demo", "/demo/**");
    }

    @GetMapping("/demo")
    @Needs("demo.role.choose")
    String choose(Model model, HttpServletRequest request, Locale locale) {
        onThisMachine(request);
        List<Account> people = staff.everybody();
        model.addAttribute("title", words.getMessage("demo.choose", null, locale));
        model.addAttribute("body", (Function<Page, Content>)
                page -> (HtmlContent) out -> JtechooseGenerated.render(out, HomePart.FORMS, page, people));
        return "foundation/web/framed";
    }

    @PostMapping("/demo/enter")
    @Needs("demo.role.choose")
    String enter(@RequestParam String role, HttpServletRequest request) {
        onThisMachine(request);
        desk.open(staff.of(role).orElseThrow(NoSuch::new), Set.of("chosen in the demonstration"), request);
        return "redirect:/";
    }

    private static void onThisMachine(HttpServletRequest request) {
        try {
            if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    || !OWN_NAMES.contains(request.getServerName())) {
                throw new NoSuch();
            }
        } catch (UnknownHostException e) {
            throw new NoSuch();
        }
    }
}
