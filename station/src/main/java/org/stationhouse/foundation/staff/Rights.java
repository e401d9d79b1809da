package org.stationhouse.foundation.staff;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The matrix of rights and roles: {@code rights/roles.csv} and one file a room. What does not stand there is refused. */
@Component
public class Rights {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Right> rights = new LinkedHashMap<>();

    @Autowired
    Rights() throws IOException {
        this(new PathMatchingResourcePatternResolver().getResources("classpath*:rights/*.csv"));
    }

    /** @param files the rooms' tables; the roles come from {@code rights/roles.csv} in any case */
    Rights(Resource... files) throws IOException {
        for (CSVRecord row : rows(new ClassPathResource("rights/roles.csv"))) {
            roles.put(
                    row.get("role"),
                    new Role(
                            row.get("role"),
                            row.get("family"),
                            words(row.get("groups")),
                            row.get("case_rights").equals("yes")));
        }
        for (Resource file : files) {
            if (!"roles.csv".equals(file.getFilename())) {
                for (CSVRecord row : rows(file)) {
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

    private static Iterable<CSVRecord> rows(Resource file) throws IOException {
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        }
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

    /** In the order of the file: job families first, then sworn, then those without case rights. */
    public Collection<Role> roles() {
        return Collections.unmodifiableCollection(roles.values());
    }
}
