package org.stationhouse.backoffice.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Parts;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The worklist, and the way to what comes first. */
@Controller
class TaskListPages {

    static final Columns COLUMNS = Columns.of(
                    "worklist.task.", "due", "what", "about", "cite", "owner", "started", "safety", "state")
            .main("due", "what", "about", "cite", "owner", "started")
            .narrow("due", "about", "started", "safety", "state")
            .sorted(TaskListStore.ORDERS.keySet());

    private final WorkBook book;
    private final Readers readers;
    private final Owners owners;
    private final AccessPolicy policy;
    private final MessageSource messages;
    private final Clock clock;

    TaskListPages(
            WorkBook book, Readers readers, Owners owners, AccessPolicy policy, MessageSource messages, Clock clock) {
        this.book = book;
        this.readers = readers;
        this.owners = owners;
        this.policy = policy;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/work")
    @Needs("worklist.task.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        Instant now = clock.instant();
        Ask shown = without(ask);
        List<Row> rows = book.list(filter(shown, actor), order(ask), ask.skip(), ask.fetch(), actor).stream()
                .map(it -> Row.of(it, readers, now))
                .toList();
        model.addAttribute("listing", Listing.of(rows, shown));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("scopes", words.choices("worklist.scope.", scopes(actor)));
        model.addAttribute("shows", words.choices("worklist.show.", names(TaskFilter.Show.values())));
        model.addAttribute("people", owners.options(words, actor));
        model.addAttribute("finished", finished(ask, actor));
        return "backoffice/worklist/list";
    }

    /** The list is the same without the task that was just finished. */
    private static Ask without(Ask ask) {
        var filter = new java.util.TreeMap<>(ask.filter());
        filter.remove("done");
        return new Ask(ask.path(), filter, ask.sort(), ask.down(), ask.page(), ask.columns());
    }

    private @Nullable Task finished(Ask ask, Actor actor) {
        return PublicRef.typed(ask.value("done"))
                .flatMap(it -> book.read(it, actor))
                .filter(it -> it.mine() && !it.task().state().pending())
                .map(WorkBook.Whole::task)
                .orElse(null);
    }

    /** The record of the task that comes first, with the task over it; the list, which says so, when nothing waits. */
    @GetMapping("/work/next")
    @Needs("worklist.task.list")
    String next(Actor actor) {
        return book.next(actor)
                .map(task ->
                        "redirect:" + Row.of(task, readers, clock.instant()).open())
                .orElse("redirect:/work");
    }

    @RequestMapping(
            path = "/work/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("worklist.task.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<Task> first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, WorkBook.EXPORTED, end -> part(export, end.rows(), actor))
                        .map(task -> cells(task, words))
                        .iterator();
        return new Sheet(export, "work", "worklist.work", COLUMNS.as(export.ask()), rows);
    }

    private List<Task> part(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return book.export(filter(ask, actor), order(ask), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(Task task, Words words) {
        var about = task.about();
        var ground = task.ground();
        return Arrays.asList(
                date(task.due()),
                task.what(),
                about != null ? about.number() : ground == null ? null : ground.title(),
                ground == null ? null : ground.cite(),
                owner(task.owner(), words),
                task.startedAt(),
                task.safety() ? words.word("worklist.safety") : null,
                words.word("worklist.state." + task.state().word()));
    }

    /** A day, or a moment; null for none. */
    private static @Nullable Object date(@Nullable Deadline due) {
        return switch (due) {
            case null -> null;
            case Deadline.Day it -> it.day();
            case Deadline.Moment it -> it.at();
        };
    }

    static String owner(Owner owner, Words words) {
        return switch (owner) {
            case Owner.Person it -> it.name();
            case Owner.Line it -> words.word(it.queue().right());
        };
    }

    private static String order(Ask ask) {
        return ask.order(TaskListStore.ORDERS, TaskOrder.SQL);
    }

    private List<String> scopes(Actor actor) {
        return Arrays.stream(TaskFilter.Scope.values())
                .filter(it -> it != TaskFilter.Scope.EVERYONE || oversees(actor))
                .map(Enum::name)
                .toList();
    }

    private boolean oversees(Actor actor) {
        return policy.decide(actor, Readers.OVERSEE) instanceof Decision.Allowed;
    }

    private TaskFilter filter(Ask ask, Actor actor) {
        TaskFilter.Scope scope = choice(ask.value("scope"), TaskFilter.Scope.values());
        return new TaskFilter(
                scope == TaskFilter.Scope.EVERYONE && !oversees(actor) ? TaskFilter.Scope.OURS : scope,
                choice(ask.value("show"), TaskFilter.Show.values()),
                ask.typed("who"),
                ask.typed("text"),
                clock.instant());
    }

    /** The first one where something else was typed. */
    private static <E extends Enum<E>> E choice(String typed, E[] values) {
        return Arrays.stream(values)
                .filter(it -> it.name().equals(typed))
                .findFirst()
                .orElse(values[0]);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
