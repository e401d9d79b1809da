package org.stationhouse.desk.dispatch.nature;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.stationhouse.desk.dispatch.Nature;
import org.stationhouse.desk.dispatch.Question;

/**
 * What the browser sends to add a nature or to make a new edition of it.
 *
 * @param also other words for it, with commas between
 * @param questions a line for each, as {@link Question} writes them
 * @param version edition that the page showed; 0 for a new or a shipped one
 */
record NatureForm(
        @NotBlank @Size(max = NatureEdition.LONGEST_CODE) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]*")
        String code,

        @NotBlank @Size(max = NatureEdition.LONGEST_WORDS) @Pattern(regexp = "[^|\\p{Cc}]*")
        String words,

        @NotNull @Min(1) @Max(5) @Nullable Integer priority,

        @Size(max = NatureEdition.LONGEST_ALSO) @Pattern(regexp = "[^|\\p{Cc}]*")
        String also,

        @Size(max = NatureEdition.LONGEST_QUESTIONS) @Pattern(regexp = "[^\\x00]*")
        String questions,

        @NotBlank @Size(max = NatureEdition.LONGEST_WHY) @Pattern(regexp = "\\P{Cc}*")
        String why,

        Integer version) {

    static final int MOST_QUESTIONS = 8;

    NatureForm {
        code = code == null ? "" : code.strip();
        words = words == null ? "" : words;
        also = also == null ? "" : also;
        questions = questions == null ? "" : questions;
        why = why == null ? "" : why;
        version = version == null ? 0 : version;
    }

    static NatureForm empty(String code) {
        return new NatureForm(code, "", 3, "", "", "", 0);
    }

    static NatureForm of(NatureEdition edition) {
        Nature nature = edition.nature();
        return new NatureForm(
                nature.code(),
                nature.words(),
                nature.priority(),
                String.join(", ", nature.also()),
                nature.questions().stream().map(Question::line).collect(Collectors.joining("\n")),
                "",
                edition.number());
    }

    /** @return null with an error beside the field that can't be read */
    @Nullable
    Nature toNature(BindingResult errors) {
        List<Question> read = read(errors);
        Integer weight = priority;
        if (errors.hasErrors() || weight == null) {
            return null;
        }
        return new Nature(
                code.toUpperCase(Locale.ROOT),
                words.strip().replaceAll("\\s+", " "),
                weight,
                Stream.of(also.toLowerCase(Locale.ROOT).split(","))
                        .map(word -> word.strip().replaceAll("\\s+", " "))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList(),
                read);
    }

    private List<Question> read(BindingResult errors) {
        var read = new ArrayList<Question>();
        var asked = new HashSet<String>();
        List<String> lines = questions.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isEmpty()) {
                continue;
            }
            try {
                Question question = Question.of(lines.get(i));
                if (!asked.add(question.asks())) {
                    errors.rejectValue("questions", "dispatch.nature.questions.twice", new Object[] {i + 1}, null);
                    return List.of();
                }
                read.add(question);
            } catch (IllegalArgumentException unreadable) {
                errors.rejectValue("questions", "dispatch.nature.questions.line", new Object[] {i + 1}, null);
                return List.of();
            }
        }
        if (read.size() > MOST_QUESTIONS) {
            errors.rejectValue("questions", "dispatch.nature.questions.most", new Object[] {MOST_QUESTIONS}, null);
        }
        return read;
    }
}
