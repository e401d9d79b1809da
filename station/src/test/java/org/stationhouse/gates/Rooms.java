package org.stationhouse.gates;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.modulith.ApplicationModule;
import org.stationhouse.foundation.staff.Rights;

/** The rooms as they stand in the source and in the compiled classes. */
public final class Rooms {

    /**
     * @param id what its {@code @ApplicationModule} says
     * @param allowed rooms that {@code allowedDependencies} lists
     * @param used rooms that its classes and templates use
     * @param purpose the first paragraph of its {@code package-info.java}
     */
    public record Found(String name, String floor, String id, Set<String> allowed, Set<String> used, String purpose) {}

    private static final Pattern ROOM = Pattern.compile("org\\.stationhouse\\.([a-z]+)\\.([a-z]+)(\\..*)?");

    private static final class Compiled {
        static final JavaClasses ALL = new ClassFileImporter().importPath(home().resolve("org/stationhouse"));

        /** Where the program was compiled to, by whatever built it. */
        private static Path home() {
            try {
                return Path.of(Rights.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Rooms() {}

    /** All classes of the program, without tests and libraries. */
    public static JavaClasses classes() {
        return Compiled.ALL;
    }

    /** The room of a package, empty for {@code org.stationhouse} itself and for libraries. */
    public static Optional<String> of(String packageName) {
        var match = ROOM.matcher(packageName);
        return match.matches() ? Optional.of(match.group(2)) : Optional.empty();
    }

    public static Set<String> names() {
        var names = new LinkedHashSet<String>();
        for (Found room : found()) {
            names.add(room.name());
        }
        return names;
    }

    public static List<Found> found() {
        var all = new ArrayList<Found>();
        for (Path info : Checkout.files(Checkout.HOUSE, "package-info.java")) {
            Path folder = Checkout.HOUSE.relativize(info.getParent());
            if (folder.getNameCount() == 2 && !folder.toString().isEmpty()) {
                all.add(found(folder.getName(0).toString(), folder.getName(1).toString(), info));
            }
        }
        return all;
    }

    private static Found found(String floor, String name, Path info) {
        String packageName = "org.stationhouse." + floor + "." + name;
        ApplicationModule module;
        try {
            module = Class.forName(packageName + ".package-info").getAnnotation(ApplicationModule.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        if (module == null) {
            return new Found(name, floor, "", Set.of(), used(name), purpose(Checkout.read(info)));
        }
        var allowed = new TreeSet<String>();
        for (String line : module.allowedDependencies()) {
            allowed.add(line.split("::")[0].strip());
        }
        return new Found(name, floor, module.id(), allowed, used(name), purpose(Checkout.read(info)));
    }

    private static Set<String> used(String room) {
        var used = new TreeSet<String>();
        for (JavaClass one : classes()) {
            if (of(one.getPackageName()).filter(room::equals).isPresent()) {
                one.getDirectDependenciesFromSelf().stream()
                        .flatMap(it ->
                                of(it.getTargetClass().getBaseComponentType().getPackageName()).stream())
                        .forEach(used::add);
            }
        }
        used.remove(room);
        return used;
    }

    static String purpose(String source) {
        int from = source.indexOf("/**");
        int to = source.indexOf("*/");
        return from < 0 || to < from
                ? ""
                : source.substring(from + 3, to)
                        .replaceAll("(?m)^\\s*\\*", " ")
                        .replaceAll("(?s)<p>.*", "")
                        .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                        .replaceAll("\\s+", " ")
                        .strip();
    }
}
