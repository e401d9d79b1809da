package org.stationhouse.gates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.stationhouse.foundation.staff.Rights;

/** Each page that stands by itself, once, with a role that gets it: roles that see most come first. */
final class EachPage {

    private final List<Mapping> pages;
    private final Addresses addresses;
    private final List<Visitor> visitors;

    EachPage(int port, List<Mapping> mappings, Rights rights, Addresses addresses) {
        this.pages = mappings.stream()
                .filter(it -> it.get() && !Allowed.by("part").contains(it.path()))
                .toList();
        this.addresses = addresses;
        List<String> roles = new ArrayList<>(List.of("supervisor", "administrator"));
        Visitors.all(rights).filter(role -> !roles.contains(role)).forEach(roles::add);
        this.visitors = roles.stream().map(role -> new Visitor(port, role)).toList();
    }

    /** @return addresses by the role that sees them */
    Map<String, List<String>> allowed() {
        return by(answer -> answer.status() == 200 && answer.html());
    }

    /** @return addresses by a role that is refused there */
    Map<String, List<String>> refused() {
        return by(answer -> answer.status() == 403 && answer.html());
    }

    private Map<String, List<String>> by(Predicate<Visitor.Answer> wanted) {
        var all = new LinkedHashMap<String, List<String>>();
        for (Mapping page : pages) {
            String address = addresses.real(page).orElseGet(() -> Addresses.made(page));
            visitors.stream()
                    .filter(visitor -> wanted.test(visitor.get(address)))
                    .findFirst()
                    .ifPresent(visitor -> all.computeIfAbsent(visitor.role(), it -> new ArrayList<>())
                            .add(address));
        }
        return all;
    }
}
