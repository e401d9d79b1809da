package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.Tasks;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.staff.Rights;

/**
 * What a role may not know of changes no byte that it gets (DESIGN section 3). Every page, list, search, export and paper is taken in
 * worlds that differ in one restricted case only, its number being used in each of them; but for what decision 052 says on the call,
 * all answers are the same.
 */
@StationTest
@Order(RunOrder.WHOLE_HOUSE)
class NonInterferenceTests {

    /** Nobody of them is assigned: with case rights and exports, with the right to restrict, and without case rights. */
    private static final List<String> READERS = List.of("prt2", "detective", "security-officer");

    /** They show the trail, the disk and the state of the house itself, which every request changes. */
    private static final Set<String> OF_THE_HOUSE =
            Set.of("/audit", "/audit.csv", "/audit/root", "/audit/root.pdf", "/backups", "/health", "/keys");

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Rights rights;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    @Autowired
    RestrictedCases restricted;

    @Autowired
    Tasks tasks;

    @Autowired
    SearchEntries index;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    private List<Visitor> readers = List.of();
    private String jacket = "";

    @BeforeEach
    void fill() {
        house.fill();
        readers = READERS.stream().map(role -> new Visitor(port, role)).toList();
    }

    /** Other tests walk from call to case as everybody. */
    @AfterEach
    void lift() {
        if (!jacket.isEmpty()) {
            restricted.lift(
                    new org.stationhouse.foundation.kernel.PublicRef(jacket),
                    version(),
                    "The test is over.",
                    door.actor("supervisor"));
        }
    }

    private int version() {
        return sql.sql("select version from cases.jacket where ref = :ref")
                .param("ref", jacket)
                .query(Integer.class)
                .single();
    }

    @Test
    void aRestrictedCaseChangesNoByteForThoseWhoMayNotKnowOfIt() {
        Call call = calls.log(Calls.burglary(natures), "She hides at her sister's.", door.actor("prt1"));
        List<Mapping> mappings = Mapping.all(handlers);
        Addresses addresses = Addresses.ofTheFilledHouse(port, mappings, rights, house);
        clock.stop(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        List<String> pages = pages(mappings, addresses);
        List<String> general = Stream.concat(pages.stream(), CuriousReader.questions("26-999999", jacket).stream())
                .toList();
        Map<String, String> without = answers(general);

        Jacket hidden = calls.makeCase(call.ref(), 1, door.actor("prt1"));
        jacket = hidden.ref().text();
        restricted.restrict(hidden.ref(), version(), "A member of the department is named.", door.actor("supervisor"));
        tasks.about(
                new Task.About("cases.restricted", hidden.ref(), hidden.number().text()),
                "Quillfeather comes at noon",
                new Owner.Line(Queue.RECORDS),
                door.actor("supervisor"));
        List<String> about =
                new ArrayList<>(CuriousReader.questions(hidden.number().text(), jacket));
        about.addAll(List.of(
                "/calls/" + call.ref(),
                "/calls/" + call.ref() + "/card.pdf",
                "/calls/" + call.ref() + "/edit",
                "/cases/" + jacket));
        Map<String, String> with = answers(general);
        Map<String, String> one = answers(about);

        another(hidden);
        Map<String, String> withAnother = answers(general);
        Map<String, String> other = answers(about);

        System.out.println("non-interference: readers=" + READERS.size() + " addresses="
                + (general.size() + about.size()) + " compared=" + 2 * (with.size() + one.size()));
        assertThat(CuriousReader.differences(withAnother, with, it -> it))
                .as("another hidden case under the same number")
                .isEmpty();
        assertThat(CuriousReader.differences(other, one, it -> it))
                .as("on the call and on what is asked of the case")
                .isEmpty();
        assertThat(CuriousReader.differences(with, without, this::unsaid))
                .as("a hidden case more")
                .isEmpty();
        assertThat(CuriousReader.differences(with, without, it -> it))
                .as("the test sees a difference where one is")
                .isNotEmpty();
    }

    /** What decision 052 says of the case in the lists of calls. */
    private String unsaid(String answer) {
        return answer.replace("<a class=\"num\" href=\"/cases/" + jacket + "\">restricted</a>", "")
                .replaceAll("(?m),restricted\\r?$", ",");
    }

    /** Another case in the place of the hidden one: all that it holds is different, only its number is the same. */
    private void another(Jacket hidden) {
        transaction.executeWithoutResult(status -> {
            sql.sql("""
                update cases.jacket set title = 'Quillfeather matter', place = '9 Quillfeather Ct', opened_by = 'nobody',
                    opened_at = opened_at - interval '90 days', restricted_at = restricted_at - interval '9 days',
                    state = 'CLOSED', closing = 'INACTIVE', close_reason = 'Quillfeather left', closed_by = 'nobody',
                    closed_at = opened_at where ref = :ref
                """).param("ref", jacket).update();
            sql.sql("""
                insert into cases.line (jacket, at, by, kind, closing, reason)
                values (:id, now(), 'nobody', 'CLOSED', 'INACTIVE', 'Quillfeather left')
                """).param("id", hidden.id()).update();
            index.put(new SearchEntry(
                    "cases.restricted",
                    hidden.ref(),
                    hidden.number().text(),
                    "Quillfeather matter",
                    "9 Quillfeather Ct",
                    hidden.openedAt().minus(90, ChronoUnit.DAYS),
                    List.of(
                            new SearchKey.Number(hidden.number().text()),
                            new SearchKey.Address(Place.of("9 Quillfeather Ct")))));
        });
        restricted.assign(hidden.ref(), door.account("officer").ref(), door.actor("supervisor"));
    }

    private static List<String> pages(List<Mapping> mappings, Addresses addresses) {
        return mappings.stream()
                .filter(Mapping::get)
                .filter(it -> OF_THE_HOUSE.stream().noneMatch(it.path()::equals)
                        && !it.path().startsWith("/audit/"))
                .map(it -> addresses.real(it).orElseGet(() -> Addresses.made(it)))
                .toList();
    }

    private Map<String, String> answers(List<String> addresses) {
        var answers = new LinkedHashMap<String, String>();
        Visitors.each(readers, reader -> {
                    var own = new LinkedHashMap<String, String>();
                    for (String address : addresses) {
                        own.put(reader.role() + " " + address, CuriousReader.text(reader.get(address)));
                        own.put(reader.role() + " part " + address, CuriousReader.text(reader.fragment(address)));
                    }
                    return own;
                })
                .forEach(answers::putAll);
        return answers;
    }
}
