package org.stationhouse.backoffice.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.Seed;

class WordTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                He's at 6360 Fountain Sq.   | hes at 6360 fountain sq
                O’Brien’s "bag"             | obriens bag
                Nuñez, Đặng                 | nunez dang
                916-555-0123                | 916 555 0123
                7ABC123/blk                 | 7abc123 blk
                <b>ran</b>                  | b ran b
                don't 'quote'               | dont quote
                ...---...                   | ''
                """)
    void aTextIsTakenApartIntoItsWords(String text, String words) {
        assertThat(WordedPassage.of(Texts.passage(text)).words()).isEqualTo(words.replace("''", ""));
    }

    @Test
    void eachWordKnowsWhereItStands() {
        String text = "  Señor O'Neil \ud83d\ude00 ran";
        assertThat(Word.all(text))
                .extracting(it -> text.substring(it.from(), it.to()))
                .containsExactly("Señor", "O'Neil", "ran");
    }

    @Test
    void noWordHoldsABlankIsEmptyOrLongerThanTheIndexTakes() {
        Random random = Seed.random(WordTests.class);
        for (int n = 0; n < 500; n++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(400); i > 0; i--) {
                int any = random.nextInt(4) == 0 ? ' ' : random.nextInt(0x20, 0x20000);
                text.appendCodePoint(Character.getType(any) == Character.SURROGATE ? '/' : any);
            }
            assertThat(Word.all(text.toString()))
                    .as("seed %d: %s", Seed.number(), text)
                    .allMatch(it -> !it.folded().isEmpty()
                            && it.folded().length() <= 80
                            && it.folded().codePoints().allMatch(Character::isLetterOrDigit));
        }
    }
}
