package org.stationhouse.backoffice.master.phone;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Phone;
import org.stationhouse.foundation.staff.Needs;

/** The page of a phone number. */
@Controller
class PhonePages {

    private final PhoneBook book;
    private final IndexClock clock;

    PhonePages(PhoneBook book, IndexClock clock) {
        this.book = book;
        this.clock = clock;
    }

    @GetMapping("/phones")
    @Needs("master.phone.read")
    String show(@RequestParam(defaultValue = "") String number, Model model, Actor actor) {
        Optional<Phone> phone = Phone.read(number);
        model.addAttribute("number", number);
        model.addAttribute("phone", phone.orElse(null));
        model.addAttribute("uses", phone.map(it -> book.read(it, actor)).orElseGet(List::of));
        model.addAttribute("today", clock.today());
        return "backoffice/master/phone/show";
    }
}
