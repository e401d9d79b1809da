package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.staff.Rights;

/** A value that is no choice of its field, in every form there is: one sentence says so, and nothing of the program's insides shows. */
@StationTest
@Order(RunOrder.WHOLE_HOUSE)
class WrongChoicesTests {

    private static final String WRONG = "no-such-choice";
    private static final List<String> INSIDES =
            List.of("org.stationhouse.", "java.lang", "No enum constant", "Failed to convert");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    Rights rights;

    @Autowired
    FilledHouse house;

    @LocalServerPort
    int port;

    private final Map<String, Visitor> visitors = new HashMap<>();

    @Test
    void everyFormSaysWhatIsWrongAndShowsNothingOfItsInsides() {
        house.fill();
        List<Mapping> mappings = Mapping.all(handlers);
        var addresses = Addresses.ofTheFilledHouse(port, mappings, rights, house);
        var offences = new ArrayList<String>();
        int sent = 0;
        for (Mapping mapping : mappings) {
            for (RecordComponent field : fields(mapping)) {
                // a text may be right whatever it is, so it is not sent to a record that others need
                boolean text = field.getType() == String.class;
                String made = Addresses.made(mapping);
                String address = text ? made : addresses.real(mapping).orElse(made);
                Visitor.Answer answer = visitor(mapping)
                        .send("POST", address, "application/x-www-form-urlencoded", field.getName() + "=" + WRONG);
                boolean gone = answer.status() == 404;
                judge(
                                answer,
                                gone
                                        || text
                                        || address.equals(made)
                                                && mapping.path().contains("{"))
                        .forEach(it -> offences.add(mapping.name() + " " + field.getName() + " " + it));
                sent++;
            }
        }
        System.out.println("wrong choices: sent=" + sent + " offences=" + offences.size());
        assertThat(offences).isEmpty();
        assertThat(sent).isGreaterThan(100);
    }

    @Test
    void anAnswerThatShowsInsidesOrSaysNothingIsFound() {
        assertThat(judge(answer(500, ""), true)).containsExactly("answers 500");
        assertThat(judge(answer(422, "<p>No enum constant org.stationhouse.X.Y</p>"), true))
                .containsExactly("shows org.stationhouse.", "shows No enum constant");
        assertThat(judge(answer(302, ""), false)).containsExactly("is taken");
        assertThat(judge(answer(302, ""), true)).isEmpty();
        assertThat(judge(answer(422, "<section id=\"problems\">"), false)).isEmpty();
    }

    private static List<String> judge(Visitor.Answer answer, boolean mayBeTaken) {
        var offences = new ArrayList<String>();
        if (answer.status() >= 500) {
            offences.add("answers " + answer.status());
        }
        INSIDES.stream().filter(answer.body()::contains).forEach(it -> offences.add("shows " + it));
        if (!mayBeTaken
                && offences.isEmpty()
                && !(answer.status() == 422 && answer.body().contains("id=\"problems\""))) {
            offences.add(answer.status() == 302 ? "is taken" : "answers " + answer.status());
        }
        return offences;
    }

    private static Visitor.Answer answer(int status, String body) {
        return new Visitor.Answer(
                status,
                "text/html",
                "",
                body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.net.http.HttpHeaders.of(Map.of(), (name, value) -> true));
    }

    private static List<RecordComponent> fields(Mapping mapping) {
        var all = new ArrayList<RecordComponent>();
        for (MethodParameter parameter : mapping.handler().getMethodParameters()) {
            if (!mapping.get()
                    && parameter.hasParameterAnnotation(ModelAttribute.class)
                    && parameter.getParameterType().isRecord()) {
                all.addAll(List.of(parameter.getParameterType().getRecordComponents()));
            }
        }
        return all;
    }

    /** Somebody who may, with a session of now: some mappings end theirs. */
    private Visitor visitor(Mapping mapping) {
        String role = Visitors.all(rights)
                .filter(it -> !it.equals(Visitor.ANONYMOUS) && mapping.mayBeCalledBy(it, rights))
                .findFirst()
                .orElse(Visitor.ANONYMOUS);
        Visitor visitor = visitors.computeIfAbsent(role, it -> new Visitor(port, it));
        if (visitor.get("/keys").status() != 200) {
            visitor.comeIn();
        }
        return visitor;
    }
}
