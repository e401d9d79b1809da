package org.stationhouse.foundation.staff.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.PasswordWords;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.staff.proof.BannedWords;

/** A list of passwords that became known is taken over whole, and from then on none of them can be chosen (CJIS IA-5(1)(a)). */
@StationTest
class WordListTests {

    @Autowired
    PasswordWords words;

    @Autowired
    BannedWords banned;

    @Autowired
    TestDoor door;

    @Test
    void whatIsOnALoadedListCanNotBeChosenAndNothingElseIsRefused() {
        Actor officer = door.actor("security-officer");
        String known = "tangerine-ferry-40";
        assertThat(banned.refuse(known, Set.of())).isEmpty();

        int added = words.add("Tangerine-Ferry-40\r\nwobbegong\n12 ab\n" + "x".repeat(65), officer);

        assertThat(added).as("a password, a word; the rest can be neither").isEqualTo(2);
        assertThat(words.add(known, officer)).as("it is there already").isZero();
        assertThat(words.own(officer).newest()).contains(known, "wobbegong").doesNotContain("12", "ab");
        assertThat(banned.refuse(known, Set.of())).contains("staff.password.banned");
        assertThat(banned.refuse("Wobbegong123!", Set.of())).contains("staff.password.banned");
        assertThat(banned.refuse("tangerine-ferry-41", Set.of())).isEmpty();
        assertThat(words.late()).as("it was looked over today").isFalse();
    }

    @Test
    void aListThatIsEmptyOrEndlessIsRefusedAndAddsNothing() {
        Actor officer = door.actor("security-officer");
        long before = words.own(officer).count();

        assertThatThrownBy(() -> words.add(" \n", officer)).isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> words.add("palisade ".repeat(200_000), officer))
                .isInstanceOf(Unfit.class);
        assertThat(words.own(officer).count()).isEqualTo(before);
    }
}
