package org.stationhouse.desk.dispatch.complaint;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.NoSuch;

/** What the complainant gets in his hand: the receipt with the copy of his statement, and the notice of what came of it. */
@Controller
class ComplaintPaperPages {

    private static final String PRINT = "dispatch.complaint.print";

    private final ComplaintBook book;
    private final Advisory advisory;

    ComplaintPaperPages(ComplaintBook book, Advisory advisory) {
        this.book = book;
        this.advisory = advisory;
    }

    /** {@code receiptpaper.jte} */
    @GetMapping("/complaints/{ref}/receipt.pdf")
    @Needs(PRINT)
    String receipt(@PathVariable PublicRef ref, Model model, Actor actor) {
        Complaint complaint = book.receipt(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("complaint", complaint);
        model.addAttribute("advisory", advisory.text(complaint.said()).orElse(""));
        model.addAttribute("file", "complaint-" + complaint.number());
        return "desk/dispatch/complaint/receiptpaper";
    }

    /** {@code noticepaper.jte} */
    @GetMapping("/complaints/{ref}/notice.pdf")
    @Needs(PRINT)
    String notice(@PathVariable PublicRef ref, Model model, Actor actor) {
        Complaint complaint = book.notice(ref, actor).orElseThrow(NoSuch::new);
        ComplaintState.Outcome outcome = complaint.state().outcome();
        if (outcome == null) {
            throw new NoSuch();
        }
        model.addAttribute("complaint", complaint);
        model.addAttribute("outcome", outcome);
        model.addAttribute("file", "complaint-notice-" + complaint.number());
        return "desk/dispatch/complaint/noticepaper";
    }
}
