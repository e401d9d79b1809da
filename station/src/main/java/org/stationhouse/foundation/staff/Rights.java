package org.stationhouse.foundation.staff;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The matrix of rights and roles: {@code rights/roles.csv} and one file a room. What does not stand there is refused. */
@Component
public class Rights {

    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Right> rights = new LinkedHashMap<>();

    @Autowired
    Rights() throws IOException {
        this(new PathMatchingResourcePatternResolver().getResources("classpath*:rights/*.csv"));
    }

    /** @param files the rooms' tables; the roles come from {@code rights/roles.csv} in any case */
    public Rights(Resource... files) {
        for (CSVRecord row : Table.rows(new ClassPathResource("rights/roles.csv"))) {
            roles.put(
                    row.get("role"),
                    new Role(
                            row.get("role"),
                            row.get("family"),
                            words(row.get("groups")),
                            row.get("case_rights").equals("yes"),
                            words(row.get("apart"))));
        }
        for (Resource file : files) {
            if (!"roles.csv".equals(file.getFilename())) {
                for (CSVRecord row : Table.rows(file)) {
                    add(row);
                }
            }
        }
    }

    private void add(CSVRecord row) {
        String name = row.get("right");
        boolean caseRight = row.get("case").equals("yes");
        var holders = new HashSet<String>();
        for (String word : words(row.get("roles"))) {
            if (word.startsWith("@")) {
                roles.values().stream()
                        .filter(role -> role.groups().contains(word.substring(1)))
                        .forEach(role -> holders.add(role.id()));
            } else if (roles.containsKey(word)) {
                holders.add(word);
            } else {
                throw new IllegalStateException("rights: " + name + " names the unknown role " + word);
            }
        }
        if (caseRight && roles.values().stream().anyMatch(role -> holders.contains(role.id()) && !role.caseRights())) {
            throw new IllegalStateException(
                    "rights: " + name + " is a case right and is given to a role without case rights");
        }
        var right = new Right(
                name,
                holders,
                row.get("fresh").equals("yes"),
                row.get("duty"),
                caseRight,
                words(optional(row, "posts")),
                optional(row, "glass").equals("yes"));
        if (rights.put(name, right) != null) {
            throw new IllegalStateException("rights: " + name + " stands twice");
        }
    }

    private static String optional(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    private static Set<String> words(String cell) {
        return cell.isBlank() ? Set.of() : Set.of(cell.strip().split("\\s+"));
    }

    public Optional<Right> right(String name) {
        return Optional.ofNullable(rights.get(name));
    }

    public Collection<Right> all() {
        return Collections.unmodifiableCollection(rights.values());
    }

    public Optional<Role> role(String id) {
        return Optional.ofNullable(roles.get(id));
    }

    /** Ids of the roles that a person can have, in the order of the file. */
    public List<String> people() {
        return roles.values().stream().filter(Role::forPeople).map(Role::id).toList();
    }

    /** Whether nobody may hold both roles, which one may name for the other. */
    public boolean apart(String one, String other) {
        return role(one).filter(it -> it.apart().contains(other)).isPresent()
                || role(other).filter(it -> it.apart().contains(one)).isPresent();
    }

    /** In the order of the file: job families first, then sworn, then those without case rights. */
    public Collection<Role> roles() {
        return Collections.unmodifiableCollection(roles.values());
    }
}
