package org.stationhouse.backoffice.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.View;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Csv;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.Words;

/** The worklist, and the way to what comes first. */
@Controller
class TaskListPages {

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
        return new Ask(ask.path(), filter, ask.sort(), ask.down(), ask.page());
    }

    private @Nullable Task finished(Ask ask, Actor actor) {
        return ref(ask.value("done"))
                .flatMap(it -> book.read(it, actor))
                .filter(it -> it.mine() && !it.task().state().pending())
                .map(WorkBook.Whole::task)
                .orElse(null);
    }

    private static Optional<PublicRef> ref(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(new PublicRef(typed));
        } catch (IllegalArgumentException noReference) {
            return Optional.empty();
        }
    }

    /** The record of the task that comes first, with the task over it; the list, which says so, when nothing waits. */
    @GetMapping("/work/next")
    @Needs("worklist.task.list")
    String next(Actor actor) {
        return book.next(actor)
                .map(task -> "redirect:" + Row.of(task, readers, clock.instant()).open())
                .orElse("redirect:/work");
    }

    @RequestMapping(
            path = "/work/all.csv",
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("worklist.task.export")
    View export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<String> heads = Stream.of("what", "about", "due", "cite", "safety", "owner", "started", "state")
                .map(column -> words.word("worklist.task." + column))
                .toList();
        // the first page before anything is sent: whoever may not do this is told so
        Part first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows = () -> Stream.iterate(
                        first, part -> !part.tasks().isEmpty(), part -> next(part, export, actor))
                .flatMap(part -> part.tasks().stream())
                .map(task -> cells(task, words))
                .iterator();
        return new Csv("work", heads, rows);
    }

    /** Tasks of an export, and how many went before them. */
    private record Part(List<Task> tasks, int skipped) {}

    private Part next(Part part, Export export, Actor actor) {
        int skip = part.skipped() + part.tasks().size();
        return part.tasks().size() < WorkBook.EXPORTED ? new Part(List.of(), skip) : part(export, skip, actor);
    }

    private Part part(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return new Part(book.export(filter(ask, actor), order(ask), skip, export.reason(), actor), skip);
    }

    private static List<@Nullable Object> cells(Task task, Words words) {
        var about = task.about();
        var ground = task.ground();
        return new ArrayList<>(Arrays.asList(
                task.what(),
                about == null ? null : about.number(),
                Worklist.iso(task.due()),
                ground == null ? null : ground.cite(),
                task.safety() ? words.word("worklist.safety") : null,
                owner(task.owner(), words),
                task.startedAt(),
                words.word("worklist.state." + task.state().word())));
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
        return Arrays.stream(values).filter(it -> it.name().equals(typed)).findFirst().orElse(values[0]);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
