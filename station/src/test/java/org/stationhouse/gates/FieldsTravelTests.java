package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.PaperCheck;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.vault.RecordKeys;

/** What is typed into a form appears where its room says, and nowhere else. */
@StationTest
@Order(RunOrder.WHOLE_HOUSE)
class FieldsTravelTests {

    private static final Pattern VERSION = Pattern.compile("name=\"version\"[^>]*value=\"(\\d+)\"");

    @Autowired
    FilledHouse house;

    @Autowired
    JdbcClient sql;

    @Autowired
    RecordKeys keys;

    @LocalServerPort
    int port;

    private final List<String> offences = new ArrayList<>();
    private final String run =
            "%06d".formatted(Seed.random(FieldsTravelTests.class).nextInt(1_000_000));
    private int looks;
    private String ref = "";

    @Test
    void everyFieldIsDeclared() {
        for (String room : Rooms.names()) {
            Travel.undeclared(Travel.forms(Rooms.classes(), room), Travel.fields(room), Travel.ways(room))
                    .forEach(it -> offences.add("travel/" + room + ": " + it));
        }
        assertThat(offences)
                .as(
                        "travel/<room>.csv has a line for each field of a form: what is typed, and where it must and must not"
                                + " be seen; travel/<room>.places.csv one for each form: how it is sent and where to look")
                .isEmpty();
    }

    @Test
    void everyFieldArrivesAndGoesNowhereElse() {
        house.fill();
        int sent = 0;
        for (String room : Rooms.names()) {
            List<Travel.Field> fields = Travel.fields(room);
            for (Travel.Way way : Travel.ways(room)) {
                if (!way.submit().isEmpty()) {
                    travel(
                            way,
                            fields.stream()
                                    .filter(it -> it.form().equals(way.form()))
                                    .toList());
                    sent++;
                }
            }
        }
        System.out.println("fields travel: forms=" + sent + " looks=" + looks + " offences=" + offences.size());
        assertThat(offences).isEmpty();
        assertThat(sent).isPositive();
    }

    @Test
    void aFieldThatIsLostOrStraysIsFound() {
        var field = new Travel.Field("CallForm", "place", "Canary St", "Canary St", Map.of(), "side");
        assertThat(Travel.judge(field, "list", "yes", "Canary St", "<td>Canary St</td>"))
                .isEmpty();
        assertThat(Travel.judge(field, "list", "yes:O'Hara", "x", "<td>O&#39;Hara</td>"))
                .isEmpty();
        assertThat(Travel.judge(field, "list", "yes", "Canary St", "<td></td>"))
                .contains("CallForm.place is missing in list: Canary St");
        assertThat(Travel.judge(field, "search", "no", "Canary St", "Canary St"))
                .contains("CallForm.place must not appear in search: Canary St");

        var places = new LinkedHashMap<String, String>();
        Travel.PLACES.forEach(place -> places.put(place, place.equals("list") ? "/calls" : ""));
        var cells = new LinkedHashMap<String, String>();
        Travel.PLACES.forEach(place -> cells.put(place, place.equals("list") ? "perhaps" : "-"));
        assertThat(Travel.undeclared(
                        Map.of("CallForm", Set.of("place", "color")),
                        List.of(
                                new Travel.Field("CallForm", "place", "x", "x", cells, "side"),
                                new Travel.Field("CallForm", "gone", "x", "x", cells, "maybe")),
                        List.of(new Travel.Way("CallForm", "pst1", "", "", "pst1", places, ""))))
                .containsExactlyInAnyOrder(
                        "CallForm.color is not declared",
                        "CallForm.gone is declared and gone",
                        "CallForm.place says \"perhaps\" of list",
                        "CallForm.gone says \"perhaps\" of list",
                        "CallForm.gone says \"maybe\" of audit",
                        "CallForm is not sent and nobody says why");
    }

    private void travel(Travel.Way way, List<Travel.Field> fields) {
        long before = newestLine();
        String to = "";
        for (String submit : way.submit().split("; ")) {
            Optional<Visitor.Answer> answer = send(way, submit, fields);
            if (answer.isEmpty()) {
                return;
            }
            to = answer.get().to();
        }
        look(way, fields, to);
        audit(fields, before);
    }

    private Optional<Visitor.Answer> send(Travel.Way way, String address, List<Travel.Field> fields) {
        var visitor = new Visitor(port, way.role());
        String[] submit = filled(address).split(" ", 2);
        if (submit[0].equals("GET")) {
            return remembered(way, visitor.get(submit[1]));
        }
        return remembered(way, post(visitor, way, submit[1], fields));
    }

    private Visitor.Answer post(Visitor visitor, Travel.Way way, String submit, List<Travel.Field> fields) {
        String[] address = submit.split("\\?", 2);
        var body = new StringJoiner("&");
        if (address.length > 1) {
            body.add(address[1]);
        }
        String version = fields.stream().anyMatch(it -> it.typed().contains("{version}")) ? version(visitor, way) : "";
        for (var field : fields) {
            String typed = filled(field.typed()).replace("{version}", version).replace("\\n", "\n");
            if (!typed.isEmpty()) {
                body.add(field.name() + "=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
            }
        }
        return visitor.send("POST", address[0], "application/x-www-form-urlencoded", body.toString());
    }

    private void look(Travel.Way way, List<Travel.Field> fields, String to) {
        var visitor = new Visitor(port, way.reader());
        way.places().forEach((place, address) -> {
            if (address.isEmpty()) {
                return;
            }
            String page = place.equals("search") ? "" : text(visitor.get(filled(address)));
            for (var field : fields) {
                String cell = field.places().get(place);
                String shown = filled(field.shown());
                if (cell.equals("-")) {
                    continue;
                }
                looks++;
                if (place.equals("search")) {
                    String question = address.replace("{value}", URLEncoder.encode(shown, StandardCharsets.UTF_8));
                    Visitor.Answer found = visitor.get(question);
                    boolean there = (found.to() + found.body()).contains(ref);
                    if (there != cell.startsWith("yes")) {
                        offences.add(field.form() + "." + field.name() + (there ? " is found" : " is not found")
                                + " by search: " + shown);
                    }
                } else {
                    Travel.judge(field, place, filled(cell), shown, page).ifPresent(offences::add);
                }
            }
        });
        for (var field : fields) {
            if (field.traced() && to.contains(filled(field.shown()))) {
                offences.add(field.form() + "." + field.name() + " stands in the address " + to);
            }
        }
    }

    /** The values of a change lie sealed beside their line; in clear a line holds only a typed reason. */
    private void audit(List<Travel.Field> fields, long before) {
        record Side(String record, byte[] sealed) {}
        var sides = new StringBuilder();
        for (Side side : sql.sql("select record, sealed from vault.audit_side where id > :before")
                .param("before", before)
                .query((row, n) -> new Side(row.getString("record"), row.getBytes("sealed")))
                .list()) {
            sides.append(new String(keys.open(side.record(), "audit.values", side.sealed()), StandardCharsets.UTF_8))
                    .append('\n');
        }
        String lines = String.join(
                "\n",
                sql.sql("select l::text from vault.audit_line l where id > :before and verb not like 'search.%'")
                        .param("before", before)
                        .query(String.class)
                        .list());
        for (var field : fields) {
            if (field.audit().equals("-")) {
                continue;
            }
            looks++;
            String shown = filled(field.shown());
            boolean sealed = sides.indexOf(shown) >= 0;
            boolean clear = lines.contains(shown);
            String found = clear ? "line" : sealed ? "side" : "no";
            if (!found.equals(field.audit())) {
                offences.add(field.form() + "." + field.name() + " stands in audit: " + found + ", declared: "
                        + field.audit());
            }
        }
    }

    private long newestLine() {
        return sql.sql("select coalesce(max(id), 0) from vault.audit_line")
                .query(Long.class)
                .single();
    }

    /** The answer, unless the form was not taken; the record that it leads to is the one that is looked at from now on. */
    private Optional<Visitor.Answer> remembered(Travel.Way way, Visitor.Answer answer) {
        boolean taken = answer.status() / 100 == 3
                || (answer.status() == 200 && way.submit().startsWith("GET"));
        if (!taken) {
            offences.add(way.form() + " " + way.submit() + " was not taken: " + answer.status() + " "
                    + answer.body()
                            .replaceAll("(?s).*id=\"problems\"|<[^>]*>", " ")
                            .replaceAll("\\s+", " "));
            return Optional.empty();
        }
        if (!way.record().isEmpty()) {
            var match = Pattern.compile(Pattern.quote(way.record()).replace("{ref}", "\\E([0-9A-Z]{17})\\Q"))
                    .matcher(answer.to().isEmpty() ? answer.body() : answer.to());
            if (!match.find()) {
                offences.add(way.form() + " leads to " + answer.to() + " instead of " + way.record());
                return Optional.empty();
            }
            ref = match.group(1);
        }
        return Optional.of(answer);
    }

    private String version(Visitor visitor, Travel.Way way) {
        String page = way.places().get("show");
        var match = VERSION.matcher(visitor.get(filled(page)).body());
        return Optional.of(match).filter(it -> it.find()).map(it -> it.group(1)).orElse("");
    }

    private static String text(Visitor.Answer answer) {
        return answer.type().startsWith("application/pdf") ? PaperCheck.text(answer.bytes()) : answer.body();
    }

    private String filled(String text) {
        return text.replace("{n}", run).replace("{w}", letters(run)).replace("{ref}", ref);
    }

    private static String letters(String digits) {
        return digits.chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
                .collect(Collectors.joining());
    }
}
