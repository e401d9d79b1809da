package org.stationhouse.gates;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.Rights;

/**
 * One address that the program answers.
 *
 * @param path pattern, for example {@code /calls/{ref}}
 * @param right what its {@code @Needs} or that of its class names, null without one
 * @param type content type that it takes, the one of forms unless declared
 */
record Mapping(String method, String path, @Nullable String right, String type, HandlerMethod handler) {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** All mappings of the program, without those of test sources, sorted by path. */
    static List<Mapping> all(RequestMappingHandlerMapping mappings) {
        var all = new ArrayList<Mapping>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (!fromTests(handler.getBeanType())) {
                all.addAll(of(info, handler));
            }
        });
        // the same address for another type of answer is the same address
        var names = new HashSet<String>();
        all.removeIf(mapping -> !names.add(mapping.name()));
        all.sort(Comparator.comparing(Mapping::path).thenComparing(Mapping::method));
        return all;
    }

    private static List<Mapping> of(RequestMappingInfo info, HandlerMethod handler) {
        var all = new ArrayList<Mapping>();
        Needs own = handler.getMethodAnnotation(Needs.class);
        Needs needs = own == null ? handler.getBeanType().getAnnotation(Needs.class) : own;
        Set<String> methods = new TreeSet<>();
        info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        String type = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(Object::toString)
                .orElse(FORM);
        for (String path : info.getPatternValues()) {
            for (String method : methods.isEmpty() ? Set.of("GET", "POST") : methods) {
                all.add(new Mapping(method, path, needs == null ? null : needs.value(), type, handler));
            }
        }
        return all;
    }

    private static boolean fromTests(Class<?> type) {
        try {
            var source = type.getProtectionDomain().getCodeSource();
            return source != null && Path.of(source.getLocation().toURI()).endsWith("test-classes");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean get() {
        return method.equals("GET");
    }

    /** Whether a role may call it, as the rights tables say; addresses that only the program itself uses are for nobody. */
    boolean mayBeCalledBy(String role, Rights rights) {
        return right != null
                && !Allowed.by("inside").contains(path)
                && rights.right(right).filter(it -> it.roles().contains(role)).isPresent();
    }

    String name() {
        return method + " " + path;
    }
}
