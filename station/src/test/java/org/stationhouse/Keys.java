package org.stationhouse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Presses keys and clicks like a clerk, and counts them: content typed is free, every other key event, click and scan counts one. */
public final class Keys {

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

    /** What the clerk would have to type on any system: the name, the place, the narrative. */
    public Keys content(String text) {
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
