package org.stationhouse.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words written into a template, and what the content security policy would refuse. */
public final class Markup {

    private static final Pattern TAG = Pattern.compile(
            "<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\"[^\"]*\"|'[^']*'|[^'\">])*)>|<![^>]*>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s=\"'/>\\u0001]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?");
    private static final Set<String> SPOKEN = Set.of(
            "alt",
            "title",
            "placeholder",
            "label",
            "summary",
            "aria-label",
            "aria-description",
            "aria-roledescription",
            "aria-placeholder",
            "aria-valuetext",
            "hx-confirm",
            "hx-prompt");

    private Markup() {}

    public static List<String> offences(String file, Template template) {
        var offences = new ArrayList<String>();
        String html = template.html();
        String inside = "";
        int from = 0;
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            text(file, inside, html.substring(from, tag.start()), offences);
            from = tag.end();
            if (tag.group(2) == null) {
                continue;
            }
            boolean closes = !tag.group(1).isEmpty();
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            inside = closes ? "" : name;
            if (!closes) {
                if (name.equals("style")) {
                    offences.add(file + " has a <style>");
                }
                attributes(file, name, tag.group(3), offences);
            }
        }
        text(file, inside, html.substring(from), offences);
        for (var literal : template.literals()) {
            if (spoken(literal)) {
                offences.add(file + " says \"" + literal.text() + "\" in an expression");
            }
        }
        return offences;
    }

    private static void text(String file, String inside, String text, List<String> offences) {
        if (inside.equals("script")) {
            if (!text.isBlank()) {
                offences.add(file + " has a <script> with a body");
            }
            return;
        }
        // keys of the keyboard and what is typed literally are no words of a language
        if (!inside.equals("kbd") && !inside.equals("code") && letters(text)) {
            offences.add(file + " says \"" + text.strip() + "\"");
        }
    }

    private static void attributes(String file, String tag, String all, List<String> offences) {
        boolean button = tag.equals("input") && all.matches("(?s).*type\\s*=\\s*[\"']?(submit|button|reset).*");
        Matcher it = ATTRIBUTE.matcher(all);
        while (it.find()) {
            String name = it.group(1).toLowerCase(Locale.ROOT);
            String value = it.group(2) != null
                    ? it.group(2)
                    : it.group(3) != null ? it.group(3) : it.group(4) != null ? it.group(4) : "";
            if (name.equals("style")) {
                offences.add(file + " has a style attribute");
            } else if (name.startsWith("on") || name.startsWith("hx-on")) {
                offences.add(file + " has the attribute " + name);
            } else if (value.strip().toLowerCase(Locale.ROOT).startsWith("javascript:")) {
                offences.add(file + " has a javascript: address");
            } else if (Set.of("src", "href", "action", "formaction").contains(name)
                    && value.matches("(?i)(https?:)?//.*")) {
                offences.add(file + " names another host: " + value);
            } else if ((SPOKEN.contains(name) || (button && name.equals("value"))) && letters(value)) {
                offences.add(file + " says " + name + "=\"" + value + "\"");
            }
        }
    }

    private static boolean letters(String text) {
        return text.replaceAll("&[a-zA-Z]+;|&#x?[0-9a-fA-F]+;", " ")
                .codePoints()
                .anyMatch(Character::isLetter);
    }

    /** A literal that a reader would take for language: a capitalized word or several words; attributes and patterns are lower case. */
    private static boolean spoken(Literals.Literal literal) {
        String text = literal.text();
        return text.matches("(?s)\\p{Lu}\\p{Ll}+.*")
                || text.matches("(?s).*\\p{Lu}\\p{Ll}+ \\p{L}+.*")
                || text.matches("(?s)\\p{L}+( \\p{L}+){2,}[.!?]");
    }
}
