package org.stationhouse.backoffice.office.accounts;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Crew;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.Rights;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The list of accounts, and asking for one. */
@Controller
class AccountPages {

    private static final String VIEW = "backoffice/office/accounts/";
    private static final List<String> STATES =
            List.of("REQUESTED", "APPROVED", "ACTIVE", "DISABLED", "REFUSED", "CLOSED");

    private static final Columns COLUMNS = Columns.of("staff.account.", "person", "name", "role", "state", "used")
            .narrow("state", "used")
            .sorted(List.of("person", "name", "role", "used"));

    private final Accounts accounts;
    private final Crew crew;
    private final Rights rights;
    private final MessageSource messages;

    AccountPages(Accounts accounts, Crew crew, Rights rights, MessageSource messages) {
        this.accounts = accounts;
        this.crew = crew;
        this.rights = rights;
        this.messages = messages;
    }

    @GetMapping("/accounts")
    @Needs("staff.account.list")
    String list(Ask ask, Model model, Actor actor) {
        model.addAttribute("listing", Listing.whole(found(ask, actor).toList(), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("roles", rights.people());
        model.addAttribute("states", STATES);
        return VIEW + "list";
    }

    @GetMapping("/accounts" + Sheet.ENDINGS)
    @Needs("staff.account.list")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        return new Sheet(
                export,
                "accounts",
                "staff.accounts",
                COLUMNS.as(export.ask()),
                found(export.ask(), actor)
                        .map(it -> Arrays.asList(
                                it.person(),
                                it.name(),
                                words.word("staff.role." + it.role()),
                                words.word("staff.state." + it.state().word()),
                                it.lastUsedAt()))
                        .toList());
    }

    private Stream<Account> found(Ask ask, Actor actor) {
        String text = ask.value("text").toLowerCase(Locale.ROOT);
        Comparator<Account> order = switch (ask.sort()) {
            case "name" -> Comparator.comparing(Account::name);
            case "role" -> Comparator.comparing(Account::role);
            case "used" -> Comparator.comparing(Account::lastUsedAt, Comparator.nullsFirst(Comparator.naturalOrder()));
            default ->
                Comparator.comparing(account -> account.person().toString().toLowerCase(Locale.ROOT));
        };
        return accounts.list(actor).stream()
                .filter(it -> text.isEmpty()
                        || (it.person() + " " + it.name())
                                .toLowerCase(Locale.ROOT)
                                .contains(text))
                .filter(it -> ask.value("role").isEmpty() || it.role().equals(ask.value("role")))
                .filter(it -> ask.value("state").isEmpty() || it.state().word().equals(ask.value("state")))
                .sorted(ask.down() ? order.reversed() : order);
    }

    @GetMapping("/accounts/new")
    @Needs("staff.account.request")
    String blank(@RequestParam(defaultValue = "") String member, Model model, Actor actor) {
        model.addAttribute("form", AccountForm.empty(member));
        return edit(model, actor);
    }

    @PostMapping("/accounts")
    @Needs("staff.account.request")
    String request(@Valid @ModelAttribute("form") AccountForm form, BindingResult errors, Model model, Actor actor) {
        return Attempt.made(errors, "staff.changed", () -> accounts.request(form.toRequest(), actor))
                .map(account -> "redirect:/accounts/" + account.ref())
                .orElseGet(() -> edit(model, actor));
    }

    private String edit(Model model, Actor actor) {
        var people = new LinkedHashMap<String, String>();
        crew.choices(actor)
                .forEach(member -> people.put(member.ref().text(), member.name().toString()));
        model.addAttribute("people", people);
        model.addAttribute("roles", rights.people());
        return VIEW + "edit";
    }
}
