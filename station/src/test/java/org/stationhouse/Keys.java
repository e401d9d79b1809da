package org.stationhouse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Presses keys and clicks like a clerk, and counts them: content typed is free, every other key event, click and scan counts one. */
public final class Keys {

    /** A page that has a field to begin with is ready when the browser has put the cursor there, a moment after its title shows. */
    private static final String READY = """
            () => new Promise(done => {
                const until = Date.now() + 2000;
                const ready = () => document.body.classList.contains("away") || document.readyState === "complete"
                    && (document.activeElement !== document.body || !document.querySelector("main [autofocus]"));
                const look = () => ready() || Date.now() > until ? done() : setTimeout(look, 10);
                look();
            })""";

    private final Page page;
    private int keys;
    private int clicks;
    private int scans;

    Keys(Page page) {
        this.page = page;
    }

    /** One key or chord by Playwright's name: {@code Enter}, {@code Control+Enter}, {@code F2}, {@code j}. */
    public Keys press(String key) {
        page.keyboard().press(key);
        keys++;
        return this;
    }

    /** What the clerk would have to type on any system: the name, the place, the narrative; once the page that is there is ready for it. */
    public Keys content(String text) {
        page.evaluate(READY);
        page.keyboard().type(text);
        return this;
    }

    /** A scanner types fast and ends with Enter. */
    public Keys scan(String text) {
        page.keyboard().type(text);
        page.keyboard().press("Enter");
        scans++;
        return this;
    }

    public Keys click(Locator what) {
        what.click();
        clicks++;
        return this;
    }

    public int keys() {
        return keys;
    }

    public int clicks() {
        return clicks;
    }

    public int scans() {
        return scans;
    }
}
