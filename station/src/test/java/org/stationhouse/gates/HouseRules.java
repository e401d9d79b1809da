package org.stationhouse.gates;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules of DESIGN section 2 that hold for single classes. Each gives its offences, sorted; nothing when all is well. */
public final class HouseRules {

    private static final Pattern PRIVATE = Pattern.compile(".+(Pages|Api|Form|Store|Rules|Holding)");
    private static final Pattern BAD_CLASS = Pattern.compile(
            "(Common|Util|Utils|Helper|Manager|Dto).*|.*(Impl|Util|Utils|Helper|Helpers|Manager|Dto|DTO)");
    private static final Set<String> BAD_PACKAGE =
            Set.of("common", "util", "utils", "impl", "dto", "dtos", "manager", "managers", "helper", "helpers");
    private static final Set<String> CALENDARS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.MonthDay");

    private HouseRules() {}

    /** {@code *Pages *Api *Form *Store *Rules *Holding} are package-private: public is a promise. */
    public static Set<String> publicInsides(JavaClasses classes) {
        var offences = new TreeSet<String>();
        for (JavaClass one : classes) {
            if (!generated(one)
                    && PRIVATE.matcher(one.getSimpleName()).matches()
                    && one.getModifiers().contains(JavaModifier.PUBLIC)) {
                offences.add(one.getName() + " is public");
            }
        }
        return offences;
    }

    /** SQL lies in {@code *Store} classes; everything else that touches the database's interface is named with its reason. */
    public static Set<String> sqlOutsideStores(JavaClasses classes, Set<String> allowed) {
        var offences = new TreeSet<String>();
        for (JavaClass one : classes) {
            String top = top(one);
            if (top.endsWith("Store") || allowed.contains(top)) {
                continue;
            }
            one.getDirectDependenciesFromSelf().stream()
                    .map(it -> it.getTargetClass().getBaseComponentType().getName())
                    .filter(HouseRules::speaksSql)
                    .forEach(name -> offences.add(top + " uses " + name));
        }
        return offences;
    }

    private static boolean speaksSql(String name) {
        return name.startsWith("org.springframework.jdbc.")
                || name.startsWith("org.postgresql.")
                || name.equals("javax.sql.DataSource")
                || (name.startsWith("java.sql.")
                        && !name.equals("java.sql.Timestamp")
                        && !name.equals("java.sql.Date"));
    }

    /** Time comes from the injected {@code Clock}; elapsed time for waits ({@code System.nanoTime}) is no calendar and free. */
    public static Set<String> timeOutsideTheClock(JavaClasses classes, Set<String> allowed) {
        var offences = new TreeSet<String>();
        for (JavaClass one : classes) {
            if (allowed.contains(top(one))) {
                continue;
            }
            Stream.<JavaAccess<?>>concat(
                            one.getCodeUnitCallsFromSelf().stream(), one.getCodeUnitReferencesFromSelf().stream())
                    .filter(HouseRules::readsTheTime)
                    .forEach(it -> offences.add(
                            top(one) + " calls " + it.getTargetOwner().getSimpleName() + "."
                                    + it.getTarget().getName()));
        }
        return offences;
    }

    private static boolean readsTheTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        List<String> parameters = access.getTarget()
                        instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget it
                ? it.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                : List.of();
        if (CALENDARS.contains(owner)) {
            return name.equals("now") && !parameters.contains("java.time.Clock");
        }
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.util.Date" -> name.equals("<init>") && parameters.isEmpty();
            case "java.util.Calendar" -> name.equals("getInstance");
            case "java.time.Clock" -> name.startsWith("system");
            default -> false;
        };
    }

    /** No {@code common}, {@code util}, {@code impl}, {@code dto}, {@code manager}, {@code helper}: name the room, not the layer. */
    public static Set<String> layerNames(JavaClasses classes) {
        var offences = new TreeSet<String>();
        for (JavaClass one : classes) {
            for (String part : one.getPackageName().split("\\.")) {
                if (BAD_PACKAGE.contains(part)) {
                    offences.add(one.getPackageName() + " is named after a layer");
                }
            }
            if (BAD_CLASS.matcher(one.getSimpleName()).matches()) {
                offences.add(one.getName() + " is named after a layer");
            }
        }
        return offences;
    }

    private static boolean generated(JavaClass one) {
        return one.getSimpleName().startsWith("Jte") && one.getSimpleName().endsWith("Generated");
    }

    private static String top(JavaClass one) {
        String name = one.getName();
        int inner = name.indexOf('$');
        return inner < 0 ? name : name.substring(0, inner);
    }
}
