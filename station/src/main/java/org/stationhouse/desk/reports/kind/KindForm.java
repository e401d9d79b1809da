package org.stationhouse.desk.reports.kind;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the browser sends to add a kind. @param letters its code */
record KindForm(
        @NotBlank @Pattern(regexp = "\\s*|" + Kind.CODE, message = "{reports.kind.letters.wrong}")
        String letters,

        @NotBlank @Size(max = Kind.LONGEST_TITLE) @Pattern(regexp = "\\P{Cc}*")
        String title,

        Set<Kind.Section> sections,
        Set<Kind.Need> needs,
        @NotNull Kind.@Nullable Approval approval,

        @Size(max = Kind.LONGEST_TEMPLATE) @Pattern(regexp = "[\\P{Cc}\\r\\n\\t]*")
        String template) {

    KindForm {
        letters = letters == null ? "" : letters.strip();
        title = title == null ? "" : title;
        sections = sections == null ? Set.of() : sections;
        needs = needs == null ? Set.of() : needs;
        template = template == null ? "" : template;
    }

    static KindForm empty() {
        return new KindForm("", "", Set.of(Kind.Section.PEOPLE), Set.of(), Kind.Approval.SUPERVISOR, "");
    }

    Kind toKind() {
        return new Kind(
                letters,
                title.strip(),
                sections,
                needs,
                approval == null ? Kind.Approval.SUPERVISOR : approval,
                template.strip().replace("\r\n", "\n"),
                true,
                false);
    }
}
