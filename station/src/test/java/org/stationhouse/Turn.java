package org.stationhouse;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** A page is looked at in three turns; the first, at which a window opens, asks every rule, the others what they can break. */
public enum Turn {
    LIGHT(ColorScheme.LIGHT, 1366, 768, List.of()),
    DARK(ColorScheme.DARK, 1366, 768, List.of("color-contrast", "link-in-text-block")),
    PHONE(
            ColorScheme.LIGHT,
            390,
            844,
            List.of("target-size", "scrollable-region-focusable", "meta-viewport", "color-contrast"));

    final ColorScheme scheme;
    final int width;
    final int height;
    final List<String> rules;

    Turn(ColorScheme scheme, int width, int height, List<String> rules) {
        this.scheme = scheme;
        this.width = width;
        this.height = height;
        this.rules = rules;
    }
}
