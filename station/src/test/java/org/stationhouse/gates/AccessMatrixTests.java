package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.staff.Rights;

/** Every mapping is called by every role, anonymous included, and answers as the reviewed matrix says. What is not declared is refused. */
@StationTest
@Order(RunOrder.WHOLE_HOUSE)
class AccessMatrixTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    Rights rights;

    @Autowired
    FilledHouse house;

    @LocalServerPort
    int port;

    @Test
    void everyMappingNamesARightAndEveryRightIsAskedFor() {
        assertThat(AccessMatrix.undeclared(mappings(), rights))
                .as("a mapping bears @Needs with a right of rights/<room>.csv")
                .isEmpty();

        List<String> sources = new ArrayList<>();
        for (Path folder : List.of(Checkout.JAVA, Checkout.ROOT.resolve("demo/src/main/java"))) {
            Checkout.files(folder, ".java").forEach(file -> sources.add(Checkout.read(file)));
            Checkout.files(folder, ".jte").forEach(file -> sources.add(Checkout.read(file)));
        }
        var names = new TreeSet<String>();
        rights.all().forEach(right -> names.add(right.name()));
        assertThat(AccessMatrix.unused(names, sources))
                .as("rights that nothing asks for")
                .isEmpty();
    }

    @Test
    void theReviewedMatrixIsThatOfTheRightsTables() {
        String fresh = AccessMatrix.drawn(mappings(), rights, roles());
        Path copy = Checkout.TARGET.resolve("access-matrix.csv");
        Path reviewed = Checkout.ROOT.resolve(AccessMatrix.FILE);
        Checkout.write(copy, fresh);

        assertThat(Checkout.differences(Files.exists(reviewed) ? Checkout.read(reviewed) : "", fresh))
                .as("who may do what has changed; review it, then: cp %s %s", Checkout.name(copy), AccessMatrix.FILE)
                .isEmpty();
    }

    /** An address of the server itself is "no such" to everybody who asks it from outside; that is its refusal. */
    private static int refusal(Mapping mapping, int status) {
        return status == 404 && Allowed.by("inside").contains(mapping.path()) ? 403 : status;
    }

    @Test
    void everyMappingAnswersEveryRoleAsTheMatrixSays() {
        Map<String, Set<String>> reviewed = reviewed();
        assertThat(reviewed.keySet())
                .as("nobody has reviewed who may call these; theReviewedMatrixIsThatOfTheRightsTables draws it afresh")
                .containsExactlyInAnyOrderElementsOf(
                        mappings().stream().map(Mapping::name).toList());
        house.fill();
        // signing out comes last: who is out can't be asked anything more
        List<Mapping> mappings = mappings().stream()
                .sorted(java.util.Comparator.comparing(it -> it.path().matches("/(logout|session|sign-in|test).*")))
                .toList();
        Addresses addresses = Addresses.ofTheFilledHouse(port, mappings, rights, house);
        List<Visitor> visitors = Visitors.at(port, rights);
        var statuses = new ConcurrentSkipListMap<Integer, Integer>();
        var took = new ConcurrentSkipListMap<String, Long>();
        List<List<String>> mismatches = Visitors.each(visitors, visitor -> {
            var own = new ArrayList<String>();
            for (Mapping mapping : mappings) {
                boolean may = reviewed.getOrDefault(mapping.name(), Set.of()).contains(visitor.role());
                long began = System.nanoTime();
                Visitor.Answer answer = call(mapping, addresses, visitor, may);
                took.merge(mapping.name(), (System.nanoTime() - began) / 1_000_000, Long::sum);
                statuses.merge(answer.status(), 1, Integer::sum);
                AccessMatrix.mismatch(may, visitor.role(), refusal(mapping, answer.status()), answer.to())
                        .ifPresent(it -> own.add(mapping.name() + ": " + visitor.role() + " " + it));
            }
            return own;
        });
        int cells = statuses.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                "access-matrix: mappings=%d roles=%d cells=%d mismatches=%d statuses=%s%n",
                mappings.size(),
                visitors.size(),
                cells,
                mismatches.stream().mapToInt(List::size).sum(),
                statuses);
        System.out.println("access-matrix: slowest, ms for all roles: " + slowest(took));
        assertThat(mismatches.stream().flatMap(List::stream)).isEmpty();
        assertThat(cells).isEqualTo(mappings.size() * roles().size()).isEqualTo(reviewed.size() * roles().size());
    }

    private static List<Map.Entry<String, Long>> slowest(Map<String, Long> took) {
        return took.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(8)
                .toList();
    }

    @Test
    void aMappingThatDeclaresNothingIsRefusedToEverybody() throws NoSuchMethodException {
        var path = RequestMappingInfo.paths("/planted").build();
        handlers.registerMapping(path, new Planted(), Planted.class.getDeclaredMethod("open"));
        try {
            for (String role : roles()) {
                assertThat(new Visitor(port, role).get("/planted").status())
                        .as(role)
                        .isIn(401, 403);
            }
        } finally {
            handlers.unregisterMapping(path);
        }
    }

    @Test
    void plantedOffencesAreFound() throws NoSuchMethodException {
        var open = new HandlerMethod(new Planted(), Planted.class.getDeclaredMethod("open"));
        var mappings = List.of(
                new Mapping("GET", "/planted", null, "", open),
                new Mapping("GET", "/typo", "dispatch.call.lost", "", open),
                new Mapping("GET", "/calls", "dispatch.call.list", "", open));
        assertThat(AccessMatrix.undeclared(mappings, rights))
                .containsExactly(
                        "GET /planted declares no right",
                        "GET /typo needs dispatch.call.lost, which stands in no rights table");
        assertThat(AccessMatrix.unused(Set.of("a.b.c", "a.b.d"), List.of("@Needs(\"a.b.c\")")))
                .containsExactly("a.b.d");
        assertThat(AccessMatrix.drawn(mappings, rights, List.of("pst1", "auditor")))
                .isEqualTo("method,path,right,pst1,auditor\nGET,/planted,,,\nGET,/typo,dispatch.call.lost,,\n"
                        + "GET,/calls,dispatch.call.list,x,\n");

        assertThat(AccessMatrix.mismatch(true, "pst1", 200, "")).isEmpty();
        assertThat(AccessMatrix.mismatch(true, "pst1", 422, "")).isEmpty();
        assertThat(AccessMatrix.mismatch(true, "pst1", 403, "")).isPresent();
        assertThat(AccessMatrix.mismatch(true, "pst1", 302, "/sign-in?next=/calls"))
                .isPresent();
        assertThat(AccessMatrix.mismatch(true, "pst1", 500, "")).isPresent();
        assertThat(AccessMatrix.mismatch(false, "auditor", 403, "")).isEmpty();
        assertThat(AccessMatrix.mismatch(false, "auditor", 200, "")).isPresent();
        assertThat(AccessMatrix.mismatch(false, "auditor", 404, "")).isPresent();
        assertThat(AccessMatrix.mismatch(false, "auditor", 302, "/calls")).isPresent();
        assertThat(AccessMatrix.mismatch(false, "anonymous", 302, "/sign-in")).isEmpty();
        assertThat(AccessMatrix.mismatch(false, "anonymous", 500, "")).isPresent();
    }

    /** Reads go to records that exist. Acts go to records that don't; whoever they sent out or locked comes in again. */
    private static Visitor.Answer call(Mapping mapping, Addresses addresses, Visitor visitor, boolean may) {
        if (mapping.get()) {
            return visitor.get(addresses.real(mapping).orElseGet(() -> Addresses.made(mapping)));
        }
        Visitor.Answer answer = visitor.send(mapping.method(), Addresses.made(mapping), mapping.type(), "");
        if (may && !visitor.stillSits(answer)) {
            visitor.comeIn();
        }
        return answer;
    }

    private List<Mapping> mappings() {
        return Mapping.all(handlers);
    }

    private List<String> roles() {
        return Visitors.all(rights).toList();
    }

    /** Name of a mapping to the roles that may call it. */
    private static Map<String, Set<String>> reviewed() {
        var all = new LinkedHashMap<String, Set<String>>();
        for (var row : Checkout.rows(Checkout.ROOT.resolve(AccessMatrix.FILE))) {
            var may = new TreeSet<String>();
            row.toMap().forEach((column, cell) -> {
                if (cell.equals("x")) {
                    may.add(column);
                }
            });
            all.put(row.get("method") + " " + row.get("path"), may);
        }
        return all;
    }

    static final class Planted {
        @ResponseBody
        String open() {
            return "open";
        }
    }
}
