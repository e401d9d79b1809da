package org.stationhouse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A page with cookies of its own. A new one costs Chromium as much as six pages opened, so one that was left is taken again: without
 * cookies and storage, its kept files as warm as a clerk's.
 */
final class Seat {

    private static final Map<Kind, Deque<Seat>> LEFT = new HashMap<>();

    private static final String FORGET = """
            async () => {
              localStorage.clear();
              sessionStorage.clear();
              for (const one of await indexedDB.databases()) indexedDB.deleteDatabase(one.name);
            }""";

    /** @param address of the house that it looks at */
    private record Kind(Browser chromium, String address, boolean touch, boolean workers) {}

    private final BrowserContext context;
    private final Page page;
    private final Kind kind;
    private final boolean alone;
    private final List<String> faults = new ArrayList<>();

    private Seat(Kind kind, boolean alone) {
        this.kind = kind;
        this.alone = alone;
        context = kind.chromium.newContext(new Browser.NewContextOptions()
                .setBaseURL(kind.address)
                .setHasTouch(kind.touch)
                .setServiceWorkers(kind.workers ? ServiceWorkerPolicy.ALLOW : ServiceWorkerPolicy.BLOCK)
                .setTimezoneId("America/Los_Angeles")
                .setLocale("en-US"));
        page = context.newPage();
        page.onPageError(error -> faults.add("script error: " + error));
        page.onConsoleMessage(this::said);
        page.onResponse(this::answered);
    }

    /**
     * @param alone nobody had it before, and nobody gets it after
     * @param workers whether pages are kept for when the server is away; what a test puts on the line does not reach them
     */
    static synchronized Seat taken(Browser chromium, String address, boolean touch, boolean alone, boolean workers) {
        var kind = new Kind(chromium, address, touch, workers);
        Deque<Seat> left = LEFT.computeIfAbsent(kind, it -> new ArrayDeque<>());
        return alone || left.isEmpty() ? new Seat(kind, alone) : left.pop();
    }

    /** Nobody takes a seat of this one any more. */
    static synchronized void forget(Browser chromium) {
        LEFT.keySet().removeIf(kind -> kind.chromium == chromium);
    }

    Page page() {
        return page;
    }

    /** What the page did wrong since it was taken. */
    List<String> faults() {
        return faults;
    }

    /** Leaves it as if nobody had been here. */
    void leave() {
        if (alone || page.isClosed()) {
            context.close();
            return;
        }
        page.unrouteAll();
        if (page.url().startsWith("http")) {
            page.evaluate(FORGET);
        }
        page.navigate("about:blank");
        context.clearCookies();
        faults.clear();
        synchronized (Seat.class) {
            LEFT.computeIfAbsent(kind, it -> new ArrayDeque<>()).push(this);
        }
    }

    private void said(ConsoleMessage message) {
        // a question that another one replaced is no fault, only htmx says so
        if (message.type().equals("error")
                && !message.text().matches("Failed to load resource.*|htmx:(sendAbort|afterRequest), .*")) {
            faults.add("console: " + message.text());
        }
    }

    private void answered(Response response) {
        if (response.status() >= 400
                && List.of("stylesheet", "script", "font", "image")
                        .contains(response.request().resourceType())) {
            faults.add(response.status() + " " + response.url());
        }
    }
}
