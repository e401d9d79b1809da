package org.stationhouse.desk.dispatch.replay;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.NoSuch;

/** The replay of a call: up to one of its lines, one more with each key, or as a whole; and on paper. */
@Controller
class ReplayPages {

    private final CallBook book;

    ReplayPages(CallBook book) {
        this.book = book;
    }

    /** @param to how many lines are shown, from 1; 0 for all */
    @GetMapping("/calls/{ref}/replay")
    @Needs("dispatch.call.read")
    String replay(@PathVariable PublicRef ref, @RequestParam(defaultValue = "0") int to, Model model, Actor actor) {
        CallBook.Whole whole = book.read(ref, actor).orElseThrow(NoSuch::new);
        Replay replay = Replay.of(whole);
        int all = replay.moments().size();
        model.addAttribute("call", whole.call());
        model.addAttribute("replay", replay);
        model.addAttribute("to", to < 1 ? all : Math.min(to, all));
        return "desk/dispatch/replay/show";
    }

    /** {@code replaypaper.jte} */
    @GetMapping("/calls/{ref}/replay.pdf")
    @Needs("dispatch.call.print")
    String print(@PathVariable PublicRef ref, Model model, Actor actor) {
        CallBook.Whole whole = book.print(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("call", whole.call());
        model.addAttribute("replay", Replay.of(whole));
        model.addAttribute("file", whole.call().number() + "-replay");
        return "desk/dispatch/replay/replaypaper";
    }
}
