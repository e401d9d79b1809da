package org.stationhouse.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stationhouse.foundation.staff.Rights;

/** Which role may call which address. The committed copy, {@code docs/access-matrix.csv}, is read and reviewed by people. */
final class AccessMatrix {

    static final String FILE = "docs/access-matrix.csv";

    private AccessMatrix() {}

    /** Mappings without a right, or with one that stands in no rights table. */
    static List<String> undeclared(List<Mapping> mappings, Rights rights) {
        var offences = new ArrayList<String>();
        for (Mapping mapping : mappings) {
            String right = mapping.right();
            if (right == null) {
                offences.add(mapping.name() + " declares no right");
            } else if (rights.right(right).isEmpty()) {
                offences.add(mapping.name() + " needs " + right + ", which stands in no rights table");
            }
        }
        return offences;
    }

    /** Rights that nothing asks for: no mapping needs them and no source names them. */
    static Set<String> unused(Set<String> rights, List<String> sources) {
        var offences = new TreeSet<String>();
        for (String right : rights) {
            if (sources.stream().noneMatch(source -> source.contains("\"" + right + "\""))) {
                offences.add(right);
            }
        }
        return offences;
    }

    /** One line for each mapping, one column for each role; {@code x} where the role may. */
    static String drawn(List<Mapping> mappings, Rights rights, List<String> roles) {
        var text = new StringBuilder("method,path,right," + String.join(",", roles) + "\n");
        for (Mapping mapping : mappings) {
            text.append(mapping.method())
                    .append(',')
                    .append(mapping.path())
                    .append(',')
                    .append(mapping.right() == null ? "" : mapping.right());
            for (String role : roles) {
                text.append(',').append(mapping.mayBeCalledBy(role, rights) ? "x" : "");
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** What is wrong with an answer, empty when it is as expected. */
    static Optional<String> mismatch(boolean may, String role, int status, String to) {
        boolean toSignIn = status / 100 == 3 && to.startsWith("/sign-in");
        if (status >= 500) {
            return Optional.of("broke: " + status);
        }
        if (may) {
            return status == 401
                            || status == 403
                            || status == 405
                            || status == 415
                            || status == 423
                            || (toSignIn && !role.equals(Visitor.ANONYMOUS))
                    ? Optional.of("is allowed and got " + status + " " + to)
                    : Optional.empty();
        }
        boolean refused = role.equals(Visitor.ANONYMOUS) ? status == 401 || status == 403 || toSignIn : status == 403;
        return refused ? Optional.empty() : Optional.of("is not allowed and got " + status + " " + to);
    }
}
