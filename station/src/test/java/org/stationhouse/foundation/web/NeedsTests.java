package org.stationhouse.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.method.HandlerMethod;
import org.stationhouse.foundation.staff.Needs;

/** Which right a mapping asks for: its own before that of its class, and none where neither names one. */
class NeedsTests {

    @ParameterizedTest
    @CsvSource({
        "Silent, plain,",
        "Silent, own, its.own",
        "Spoken, plain, of.the.class",
        "Spoken, own, its.own",
        "Below, plain,",
        "Below, own, its.own"
    })
    void aMappingNamesItsRightOrItsClassDoes(String type, String mapping, @Nullable String right) throws Exception {
        Object pages = switch (type) {
            case "Silent" -> new Silent();
            case "Spoken" -> new Spoken();
            case "Below" -> new Below();
            default -> throw new IllegalArgumentException(type);
        };
        var handler = new HandlerMethod(pages, Silent.class.getDeclaredMethod(mapping));
        assertThat(Optional.ofNullable(RightsDoor.needs(handler)).map(Needs::value))
                .isEqualTo(Optional.ofNullable(right));
    }

    static class Silent {
        void plain() {}

        @Needs("its.own")
        void own() {}
    }

    @Needs("of.the.class")
    static class Spoken extends Silent {}

    /** What a class above says is not said of this one. */
    static class Below extends Spoken {}
}
