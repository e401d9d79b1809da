package org.stationhouse.backoffice.media.sign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.media.sign.Signature.Mark;

/**
 * What the browser sends when somebody signs.
 *
 * @param way how he signs
 * @param strokes what was drawn, see {@link Strokes}
 * @param typed his name, typed by himself in place of drawing it
 * @param paper where the paper lies that he signed in place of the screen
 * @param stood stands for what the record said on the page
 */
record SignatureForm(
        @NotBlank @Size(max = 120) @Pattern(regexp = "\\P{Cc}*")
        String signer,

        @NotBlank @Size(max = 2000) @Pattern(regexp = "[^\\x00]*")
        String statement,

        @NotNull @Nullable Way way,
        @Size(max = Strokes.MOST_LETTERS) String strokes,
        @Size(max = 120) String typed,

        @Size(max = 120) @Pattern(regexp = "\\P{Cc}*") String paper,

        @Size(max = 64) String stood) {

    enum Way {
        DRAWN,
        TYPED,
        PAPER
    }

    SignatureForm {
        signer = signer == null ? "" : signer.strip();
        statement = statement == null ? "" : statement.strip();
        strokes = strokes == null ? "" : strokes;
        typed = typed == null ? "" : typed.strip();
        paper = paper == null ? "" : paper.strip();
        stood = stood == null ? "" : stood;
    }

    static SignatureForm empty(String stood) {
        return new SignatureForm("", "", Way.DRAWN, "", "", "", stood);
    }

    /** Empty when what the chosen way needs is not there. */
    Optional<Mark> mark() {
        return switch (way) {
            case DRAWN -> Strokes.of(strokes).map(it -> new Mark.Drawn(it.svg()));
            case TYPED -> typed.equalsIgnoreCase(signer) ? Optional.of(new Mark.Typed()) : Optional.empty();
            case PAPER -> paper.isEmpty() ? Optional.empty() : Optional.of(new Mark.Paper(paper));
            case null -> Optional.empty();
        };
    }

    /** The field that the chosen way needs. */
    String needed() {
        return switch (way) {
            case TYPED -> "typed";
            case PAPER -> "paper";
            case DRAWN -> "strokes";
            case null -> "way";
        };
    }
}
