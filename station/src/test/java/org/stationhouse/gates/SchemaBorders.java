package org.stationhouse.gates;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** SQL stays in the schema of its room, in stores and in migrations, and in what PostgreSQL 15 understands. */
public final class SchemaBorders {

    private static final Pattern MIGRATION =
            Pattern.compile("V(20\\d\\d_(0[1-9]|1[0-2])_([0-2]\\d|3[01])_\\d+)__([a-z]+)_[a-z0-9_]+\\.sql");
    private static final Pattern QUALIFIED = Pattern.compile("(references\\s+)?\\b([a-z_]+)\\.([a-z_]+)");
    private static final Pattern SQL = Pattern.compile(
            "(?is)\\b(select\\b.+|insert\\s+into\\s|update\\s+[a-z_.]+\\s+(as\\s+)?[a-z_]*\\s*set\\s|delete\\s+from\\s"
                    + "|(create|alter|drop)\\s+(table|index|schema|role)\\s)");
    private static final Pattern STATEMENT = Pattern.compile(
            "(?is)^\\s*(with\\s.+\\s(select|insert|update|delete)\\s|select\\s.+\\sfrom\\s|insert\\s+into\\s"
                    + "|update\\s+[a-z_]+\\.[a-z_]+\\s.*\\bset\\s|delete\\s+from\\s|(create|alter|drop)\\s+table\\s)");
    private static final Pattern DATABASE_TIME =
            Pattern.compile("(?i)\\b(now\\s*\\(\\s*\\)|current_timestamp|current_date|current_time|localtime(stamp)?"
                    + "|(clock|statement|transaction)_timestamp\\s*\\()");
    private static final Pattern CASCADE =
            Pattern.compile("(?i)\\bon\\s+(delete|update)\\s+(cascade|set\\s+(null|default))");

    /** What came after PostgreSQL 15, by the version that brought it. */
    private static final Map<Pattern, Integer> LATER = Map.of(
            Pattern.compile("(?i)\\b(any_value|pg_input_is_valid|array_shuffle|array_sample|date_add|date_subtract"
                            + "|daitch_mokotoff|random_normal|erf)\\s*\\("),
                    16,
            Pattern.compile(
                            "(?i)\\bis\\s+(not\\s+)?json\\b|\\bsystem_user\\b|\\b(json_array|json_object|json_arrayagg|json_objectagg)\\s*\\("
                                    + "[^)]*\\b(null|absent)\\s+on\\s+null"),
                    16,
            Pattern.compile(
                            "(?i)\\b(json_table|json_exists|json_query|json_value|json_scalar|json_serialize|to_bin|to_oct"
                                    + "|xmltext|unicode_assigned)\\s*\\("),
                    17,
            Pattern.compile(
                            "(?is)\\bmerge\\s+into\\b.*\\b(returning|not\\s+matched\\s+by\\s+source)\\b|\\bon_error\\b|\\btransaction_timeout\\b"),
                    17,
            Pattern.compile("(?i)\\b(uuidv7|uuidv4|casefold|array_sort|array_reverse|crc32c?)\\s*\\("), 18,
            Pattern.compile(
                            "(?is)\\breturning\\b.*\\b(old|new)\\.|\\bwithout\\s+overlaps\\b|\\bnot\\s+enforced\\b|\\)\\s*virtual\\b"),
                    18);

    private static final Pattern VERSIONED = Pattern.compile("(?is)create\\s+table\\s+([a-z_.]+)\\s*\\((.*?)\\n\\);");
    private static final Pattern UPDATE = Pattern.compile("(?i)\\bupdate\\s+([a-z_]+\\.[a-z_]+)");

    private SchemaBorders() {}

    /** Names of other rooms' schemas in the SQL of a Java source. */
    public static List<String> inSource(String file, String room, String source, Set<String> schemas) {
        var offences = new ArrayList<String>();
        for (var literal : Literals.of(source)) {
            if (!SQL.matcher(literal.text()).find()) {
                continue;
            }
            QUALIFIED
                    .matcher(bare(literal.text()))
                    .results()
                    .map(it -> it.group(2))
                    .filter(schema -> !schema.equals(room) && schemas.contains(schema))
                    .forEach(schema -> offences.add(file + " names the schema " + schema));
            offences.addAll(later(file, literal.text()));
        }
        return offences;
    }

    /** Whole statements in a class that is no store. */
    public static List<String> statements(String file, String source) {
        return Literals.of(source).stream()
                .filter(literal -> STATEMENT.matcher(literal.text()).find())
                .map(literal -> file + " holds SQL: "
                        + literal.text().strip().lines().findFirst().orElse(""))
                .toList();
    }

    /** SQL that asks the database for the time instead of the {@code Clock}. */
    public static List<String> databaseTime(String file, String source) {
        return Literals.of(source).stream()
                .filter(literal -> SQL.matcher(literal.text()).find())
                .filter(literal -> DATABASE_TIME.matcher(bare(literal.text())).find())
                .map(literal -> file + " asks the database for the time")
                .toList();
    }

    /** Tables whose rows count their changes, as {@code schema.table}. */
    static Set<String> versioned(Collection<String> migrations) {
        var tables = new TreeSet<String>();
        for (String text : migrations) {
            VERSIONED
                    .matcher(text.replaceAll("--[^\n]*", " "))
                    .results()
                    .filter(it -> it.group(2).matches("(?is).*(^|,)\\s*version\\s+(int|bigint).*"))
                    .forEach(it -> tables.add(it.group(1)));
        }
        return tables;
    }

    /** Updates of a counted row that don't say which version they were made on (DESIGN rule 7). */
    static List<String> blindUpdates(String file, String source, Set<String> tables) {
        return Literals.of(source).stream()
                .map(Literals.Literal::text)
                .filter(sql -> UPDATE.matcher(sql)
                        .results()
                        .anyMatch(it -> tables.contains(it.group(1)) && !sql.contains("version = :version")))
                .map(sql -> file + " updates without its version: "
                        + sql.strip().lines().findFirst().orElse(""))
                .toList();
    }

    /** @param migrations text of each file by its path below {@code db/migration} */
    public static List<String> inMigrations(Map<String, String> migrations, Set<String> schemas, FloorTable table) {
        var offences = new ArrayList<String>();
        var versions = new HashMap<String, String>();
        migrations.forEach((file, text) -> {
            Path path = Path.of(file);
            String folder = path.getNameCount() == 2 ? path.getName(0).toString() : "";
            var name = MIGRATION.matcher(path.getFileName().toString());
            if (!name.matches()) {
                offences.add(file + " is not named V<year>_<month>_<day>_<n>__<room>_<what>.sql");
                return;
            }
            if (!name.group(4).equals(folder)) {
                offences.add(file + " lies in another room's folder");
            }
            String same = versions.putIfAbsent(name.group(1), file);
            if (same != null) {
                offences.add(file + " has the version of " + same);
            }
            String bare = bare(text);
            QUALIFIED
                    .matcher(bare)
                    .results()
                    .filter(it -> schemas.contains(it.group(2)) && !it.group(2).equals(folder))
                    .filter(it -> !pointsDown(it, folder, table))
                    .forEach(it -> offences.add(file + " touches " + it.group(2) + "." + it.group(3)
                            + (it.group(1) == null ? "" : ", which " + folder + " may not use by gates/rooms.csv")));
            if (CASCADE.matcher(bare).find()) {
                offences.add(file + " cascades");
            }
            if (DATABASE_TIME.matcher(bare).find()) {
                offences.add(file + " asks the database for the time");
            }
            offences.addAll(later(file, bare));
        });
        return offences;
    }

    /** A key that points to a lower room's table, or its word on who may know of a record ({@code lets_in...}, decision 243). */
    private static boolean pointsDown(MatchResult it, String folder, FloorTable table) {
        return (it.group(1) != null || it.group(3).startsWith("lets_in")) && table.mayImport(folder, it.group(2));
    }

    private static List<String> later(String file, String sql) {
        return LATER.entrySet().stream()
                .filter(it -> it.getKey().matcher(sql).find())
                .map(it -> file + " needs PostgreSQL " + it.getValue())
                .toList();
    }

    /** Without comments and quoted values. */
    private static String bare(String sql) {
        return sql.replaceAll("(?s)/\\*.*?\\*/", " ")
                .replaceAll("--[^\n]*", " ")
                .replaceAll("'[^']*'", "''");
    }
}
