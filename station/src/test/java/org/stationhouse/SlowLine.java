package org.stationhouse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** A line on which every form and every page waits until the test lets it through; what is asked while typing goes on as ever. */
public final class SlowLine {

    /** All but what a page asks by itself, beside what is typed. */
    private static final Pattern HEARD = Pattern.compile("^(?!.*/(here$|drafts|session/)).*$");

    private static final String PROBE = "/kit/slow-line";

    private final Page page;
    private final Deque<Route> waiting = new ArrayDeque<>();

    private SlowLine(Page page) {
        this.page = page;
    }

    /** Every form sent and every page asked for from here on waits. */
    public static SlowLine of(Browser desk) {
        var line = new SlowLine(desk.page());
        desk.page().route(HEARD, route -> {
            if (route.request().url().endsWith(PROBE)) {
                route.fulfill(new Route.FulfillOptions().setStatus(204));
            } else if (waits(route.request())) {
                line.waiting.add(route);
            } else {
                route.resume();
            }
        });
        // a busy browser takes up a route some moments after it was set
        desk.page().evaluate("async probe => { while ((await fetch(probe)).status !== 204); }", PROBE);
        return line;
    }

    private static boolean waits(Request request) {
        return request.method().equals("POST")
                || request.isNavigationRequest()
                || request.headers().get("hx-request") == null
                        && "text/html".equals(request.headers().get("accept"));
    }

    private Route next() {
        try {
            page.waitForCondition(() -> !waiting.isEmpty());
        } catch (TimeoutError nothing) {
            String says = page.locator("#answer").textContent();
            throw new AssertionError("nothing is asked for; the page says: " + says, nothing);
        }
        return waiting.remove();
    }

    /** The next request waits so long, and goes through. */
    public SlowLine through(double milliseconds) {
        Route route = next();
        page.waitForTimeout(milliseconds);
        route.resume();
        return this;
    }

    /** The next request goes through. */
    public SlowLine through() {
        next().resume();
        return this;
    }

    /** The next request is lost. */
    public SlowLine lost() {
        next().abort();
        return this;
    }
}
