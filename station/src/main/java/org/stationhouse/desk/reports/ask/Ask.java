package org.stationhouse.desk.reports.ask;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question of a report.
 *
 * @param id letters, the end of its message key
 * @param part of the report that it is about
 * @param kinds codes of the kinds of reports that ask it; empty for all
 * @param nibrs codes of the offenses that make it apply, {@value #GROUP_A} for all of group A; empty for none needed
 * @param mustCodes codes of the offenses for which a report is not submitted without an answer; empty for all that make it apply
 * @param roles of the person whom it is about; empty for any
 * @param list of codes that it is answered by; null for words
 * @param most so many answers it takes
 * @param need whether a report is submitted without one
 * @param usual codes that stand there before anybody answered; empty for nothing
 * @param beside whether it is asked only while a suspect stands in the report
 * @param element NIBRS data element, empty for none
 */
public record Ask(
        String id,
        Part part,
        Set<String> kinds,
        Set<String> nibrs,
        Set<String> mustCodes,
        Set<String> roles,
        @Nullable String list,
        int most,
        Need need,
        String usual,
        boolean beside,
        String element) {

    /** Characters of an answer in words. */
    public static final int LONGEST = 500;

    static final String GROUP_A = "*";
    private static final String GROUP_B = "90";

    /** A list of no more codes is one to choose from; of a longer one the code or its words are typed. */
    private static final int SHORT = 12;

    /** What a question is about. */
    public enum Part {
        REPORT,
        OFFENSE,
        PERSON
    }

    /** Whether a report is submitted without an answer. */
    public enum Need {
        MAY,
        /** Where an offense may be counted under a code that does not ask it, it may be left open. */
        MUST,
        /** One for each suspect. */
        EACH
    }

    public Ask {
        kinds = Set.copyOf(kinds);
        nibrs = Set.copyOf(nibrs);
        mustCodes = mustCodes.isEmpty() ? nibrs : Set.copyOf(mustCodes);
        roles = Set.copyOf(roles);
    }

    /** Whether one of a few is chosen, not typed. */
    public boolean chosen() {
        return list != null && most == 1 && AskCodes.of(list).size() <= SHORT;
    }

    /** Its codes in their order; none for words. */
    public List<AskCodes.Code> codes() {
        return list == null ? List.of() : AskCodes.of(list);
    }

    /** What stands there before anybody answered, as it is typed. */
    public String beginning() {
        return usual.isEmpty() ? "" : AnswerReader.text(this, List.of(usual));
    }

    boolean ofKind(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    boolean ofOffense(Set<String> counted) {
        return nibrs.isEmpty() || counted.stream().anyMatch(it -> holds(nibrs, it));
    }

    /** Whether an offense is not complete without an answer, under whichever of its codes it is counted. */
    public boolean mustOf(Set<String> counted) {
        return must()
                || need != Need.MAY && !counted.isEmpty() && counted.stream().allMatch(it -> holds(mustCodes, it));
    }

    /** Whether a report is not complete without an answer, whatever its offenses. */
    public boolean must() {
        return need != Need.MAY && nibrs.isEmpty();
    }

    private static boolean holds(Set<String> codes, String code) {
        return codes.contains(code) || codes.contains(GROUP_A) && !code.startsWith(GROUP_B);
    }

    boolean ofRole(String role) {
        return roles.isEmpty() || roles.contains(role);
    }
}
