package org.stationhouse.desk.dispatch.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.web.table.Piece;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The daily activity log of Sacramento: a JSON array of objects with cmd, id, code, location, date, time and text. */
final class SacramentoJson implements LogFormat {

    private static final List<String> FIELDS = List.of("cmd", "id", "code", "location", "date", "time", "text");
    private static final Pattern BEGINS = Pattern.compile("\\s*\\[\\s*\\{.*", Pattern.DOTALL);
    private static final DateTimeFormatter TIME = RowRules.pattern("uuuu-MM-dd HHmm");

    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public String system() {
        return "SACRAMENTO";
    }

    @Override
    public boolean recognizes(String beginning) {
        return BEGINS.matcher(beginning).matches()
                && List.of("id", "code", "location", "date", "time").stream()
                        .allMatch(field -> beginning.contains("\"" + field + "\""));
    }

    @Override
    public void read(InputStream file, Consumer<LogRow> rows) throws IOException {
        Objects.read(file, (piece, problem) -> rows.accept(row(piece, problem)));
    }

    private LogRow row(Piece piece, @Nullable String problem) {
        if (piece.tooLong()) {
            return LogRow.Bad.of(
                    piece, "", "This row has " + piece.length() + " bytes; a row has at most " + Piece.LONGEST + ".");
        }
        if (problem != null) {
            return LogRow.Bad.of(piece, "", problem);
        }
        Optional<String> text = piece.text();
        if (text.isEmpty()) {
            return LogRow.Bad.of(piece, "", "This row is not written in UTF-8.");
        }
        try {
            return row(piece, json.readTree(text.get()));
        } catch (JacksonException e) {
            return LogRow.Bad.of(
                    piece,
                    "",
                    "This row is no JSON object: "
                            + e.getOriginalMessage().lines().findFirst().orElse("") + ".");
        }
    }

    private static LogRow row(Piece piece, JsonNode node) {
        String id = "";
        try {
            id = field(node, "id");
            String time = field(node, "date") + " " + field(node, "time");
            return new LogRow.Good(
                    piece.line(),
                    RowRules.number(id),
                    time,
                    RowRules.time(time, TIME),
                    RowRules.nature(field(node, "code")),
                    RowRules.place(field(node, "location"), "", ""),
                    RowRules.area(field(node, "cmd")),
                    null,
                    RowRules.narrative(field(node, "text")),
                    content(node));
        } catch (RowRules.NotTaken e) {
            return LogRow.Bad.of(piece, id, e.reason());
        }
    }

    private static String field(JsonNode node, String name) throws RowRules.NotTaken {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isContainer()) {
            throw new RowRules.NotTaken("The field " + name + " is no text.");
        }
        return value.asString();
    }

    private static String content(JsonNode node) throws RowRules.NotTaken {
        var content = new StringBuilder();
        for (String name : FIELDS) {
            content.append(field(node, name)).append('\u001f');
        }
        return content.toString();
    }
}
