package org.stationhouse.desk.dispatch.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;

/** The list of imports, and the page on which a log is brought. */
@Controller
class ImportPages {

    private static final Columns COLUMNS = Columns.of(
                    "dispatch.import.", "file", "system", "state", "loaded", "rejected", "unchanged", "at", "by")
            .narrow("system", "state", "loaded", "rejected", "unchanged", "at", "by");

    private final ImportBook book;
    private final ImportDesk desk;
    private final AgencyOffice agencies;
    private final MessageSource messages;

    ImportPages(ImportBook book, ImportDesk desk, AgencyOffice agencies, MessageSource messages) {
        this.book = book;
        this.desk = desk;
        this.agencies = agencies;
        this.messages = messages;
    }

    @GetMapping("/imports")
    @Needs(ImportBook.LIST)
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        model.addAttribute(
                "listing",
                Listing.of(book.list(ask.typed("text"), ask.typed("state"), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute(
                "states",
                new Words(messages, locale)
                        .choices(
                                "dispatch.import.state.",
                                List.of(ImportRun.State.values()).stream()
                                        .map(Enum::name)
                                        .toList()));
        return "desk/dispatch/imports/list";
    }

    @GetMapping("/imports/new")
    @Needs(CallImport.IMPORT)
    String blank(Model model) {
        model.addAttribute("demo", agencies.agency().filter(Agency::demo).isPresent());
        return "desk/dispatch/imports/new";
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(CallImport.IMPORT)
    String bring(HttpServletRequest request, Model model, Actor actor) throws IOException {
        try {
            return "redirect:/imports/" + desk.take(SentLog.of(request, desk), actor);
        } catch (Refusal | CannotRun e) {
            model.addAttribute("refused", String.valueOf(e.getMessage()));
            return blank(model);
        }
    }
}
