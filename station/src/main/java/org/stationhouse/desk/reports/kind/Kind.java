package org.stationhouse.desk.reports.kind;

import java.util.Set;

/**
 * A kind of report.
 *
 * @param code capitals, digits and underscores, for example {@code CRIME}
 * @param sections parts beside the narrative, which every report has
 * @param needs what must stand there before it is submitted
 * @param template how the narrative of a new one begins; empty for nothing
 * @param own whether the agency added it
 * @param withdrawn whether no new report of it is started
 */
public record Kind(
        String code,
        String title,
        Set<Section> sections,
        Set<Need> needs,
        Approval approval,
        String template,
        boolean own,
        boolean withdrawn) {

    public static final String CODE = "[A-Z][A-Z0-9_]{1,19}";
    public static final int LONGEST_TITLE = 60;
    public static final int LONGEST_TEMPLATE = 4000;

    /** A report that says more about another one. */
    public static final String SUPPLEMENT = "SUPPLEMENT";

    public Kind {
        if (!code.matches(CODE) || title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("A kind has a code of capitals and a title of at most 60 characters.");
        }
        sections = Set.copyOf(sections);
        needs = Set.copyOf(needs);
    }

    /** A part of a report beside its narrative. */
    public enum Section {
        OFFENSES,
        PEOPLE,
        VEHICLES,
        PROPERTY
    }

    /** What a report must say before it is submitted. */
    public enum Need {
        OCCURRED,
        PLACE,
        OFFENSES,
        PEOPLE,
        VICTIM,
        REPORTING,
        /** a suspect, or somebody arrested */
        SUSPECT,
        VEHICLES,
        PROPERTY
    }

    /** Who approves it. */
    public enum Approval {
        /** a supervisor */
        SUPERVISOR,
        /** a supervisor, or a colleague of level II */
        SENIOR
    }

    public boolean has(Section section) {
        return sections.contains(section);
    }
}
