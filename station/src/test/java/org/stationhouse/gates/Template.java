package org.stationhouse.gates;

import java.util.ArrayList;
import java.util.List;

/**
 * A JTE template taken apart: the HTML that it sends, with {@code \u0001} where an expression stands, and the string literals of its
 * expressions.
 */
public final class Template {

    private static final List<String> WITH_PARENTHESES =
            List.of("@if", "@elseif", "@for", "@template.", "@layout.", "@tag.");
    private static final List<String> BARE = List.of("@endraw", "@endfor", "@endif", "@else", "@raw");

    private final String source;
    private final StringBuilder html = new StringBuilder();
    private final List<Literals.Literal> literals = new ArrayList<>();
    private int at;

    private Template(String source) {
        this.source = source;
    }

    public static Template of(String source) {
        var template = new Template(source);
        template.html(false);
        return template;
    }

    public String html() {
        return html.toString();
    }

    public List<Literals.Literal> literals() {
        return literals;
    }

    private void html(boolean nested) {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (nested && c == '`') {
                at++;
                return;
            } else if (source.startsWith("<%--", at)) {
                int end = source.indexOf("--%>", at);
                at = end < 0 ? source.length() : end + 4;
            } else if (source.startsWith("@import", at)) {
                at = lineEnd();
            } else if (source.startsWith("@param", at)) {
                at += "@param".length();
                java('\n');
            } else if (c == '@' && directive()) {
                continue;
            } else if (source.startsWith("${", at) || source.startsWith("$unsafe{", at)) {
                at = source.indexOf('{', at) + 1;
                html.append('\u0001');
                java('}');
            } else if (source.startsWith("!{", at)) {
                at += 2;
                java('}');
            } else {
                html.append(c);
                at++;
            }
        }
    }

    private boolean directive() {
        for (String start : WITH_PARENTHESES) {
            if (source.startsWith(start, at)) {
                at = source.indexOf('(', at) + 1;
                java(')');
                return true;
            }
        }
        for (String start : BARE) {
            if (source.startsWith(start, at)) {
                at += start.length();
                return true;
            }
        }
        return false;
    }

    /** Reads Java until the closing mark; content blocks in it are HTML again. */
    private void java(char close) {
        var code = new StringBuilder();
        int depth = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (depth == 0 && c == close) {
                at++;
                break;
            } else if (c == '@' && source.startsWith("@`", at)) {
                at += 2;
                html.append('\n');
                html(true);
                html.append('\n');
            } else if (c == '"') {
                int end = string();
                code.append(source, at, end);
                at = end;
            } else if (c == '\'') {
                int end = at + 1;
                while (source.charAt(end) != '\'') {
                    end += source.charAt(end) == '\\' ? 2 : 1;
                }
                at = end + 1;
            } else {
                depth += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
                code.append(c);
                at++;
            }
        }
        literals.addAll(Literals.of(code.toString()));
    }

    private int string() {
        if (source.startsWith("\"\"\"", at)) {
            return source.indexOf("\"\"\"", at + 3) + 3;
        }
        int end = at + 1;
        while (source.charAt(end) != '"') {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    private int lineEnd() {
        int end = source.indexOf('\n', at);
        return end < 0 ? source.length() : end + 1;
    }
}
