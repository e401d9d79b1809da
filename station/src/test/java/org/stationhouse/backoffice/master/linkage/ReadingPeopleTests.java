package org.stationhouse.backoffice.master.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stationhouse.Seed;
import org.stationhouse.foundation.vault.CannotRun;

/** Files of people as other systems write them, and as nobody should. */
class ReadingPeopleTests {

    @Test
    void blanksAroundHeadingsAndValuesAreTrimmed() {
        Row row = Crowd.read(" rec_id , Given_Name, SURNAME , suburb\n 7 , Ana , Lopez , Davis \n")
                .getFirst();

        assertThat(row.id()).isEqualTo("7");
        assertThat(row.traits().names().getFirst().first()).isEqualTo("ana");
        assertThat(row.traits().names().getFirst().surname()).isEqualTo("lopez");
        assertThat(row.traits().homes().getFirst().city()).isEqualTo("davis");
    }

    @Test
    void whatIsBlankWasNotSaid() {
        Row row = Crowd.read("id,given_name,surname,date_of_birth,phone_number,email,soc_sec_id\n1, , , , , , \n")
                .getFirst();

        assertThat(row.traits().names()).isEmpty();
        assertThat(row.traits().births()).isEmpty();
        assertThat(row.traits().numbers()).isEmpty();
        assertThat(row.traits().phones()).isEmpty();
        assertThat(row.traits().emails()).isEmpty();
    }

    @Test
    void datesAreReadInEveryFormAndImpossibleOnesAreComparedDigitByDigit() {
        for (String same :
                new String[] {"1980-05-14", "5/14/1980", "05/14/1980", "19800514", "05141980", "5-14-1980"}) {
            assertThat(Crowd.read("id,surname,date_of_birth\n1,A," + same + "\n")
                            .getFirst()
                            .traits()
                            .births())
                    .as(same)
                    .singleElement()
                    .returns("05141980", it -> it.digits());
        }
        assertThat(Crowd.read("id,surname,date_of_birth\n1,A,19805114\n")
                        .getFirst()
                        .traits()
                        .births())
                .singleElement()
                .returns("51141980", it -> it.digits());
        for (String none : new String[] {"unknown", "99999999", "1", "-"}) {
            assertThat(Crowd.read("id,surname,date_of_birth\n1,A," + none + "\n")
                            .getFirst()
                            .traits()
                            .births())
                    .as(none)
                    .isEmpty();
        }
    }

    /** Bytes of a good file turned, left out, doubled and made up: read or refused in one sentence, never anything else. */
    @Test
    void whateverIsInTheFileItIsReadOrRefusedInOneSentence() {
        Random random = Seed.random(ReadingPeopleTests.class);
        byte[] good = Crowd.table(Crowd.HEADINGS, Crowd.rows(12, random), ",").getBytes(StandardCharsets.UTF_8);
        long end = System.nanoTime() + Seed.times(2, 60) * 1_000_000_000L;
        long read = 0;
        long refused = 0;
        while (System.nanoTime() < end) {
            byte[] bytes = mutated(good, random);
            try {
                PeopleFile file = Crowd.read(bytes);
                FileMatching.lines(file.rows(), null);
                read++;
            } catch (CannotRun cannot) {
                assertThat(cannot.sentence())
                        .startsWith("The file ")
                        .endsWith(".")
                        .hasLineCount(1);
                refused++;
            } catch (RuntimeException broken) {
                throw new AssertionError(
                        "seed " + Seed.number() + ": " + new String(bytes, StandardCharsets.ISO_8859_1), broken);
            }
        }
        System.out.printf("reading people: read=%d refused=%d seed=%d%n", read, refused, Seed.number());
        assertThat(read).isGreaterThan(10);
        assertThat(refused).isGreaterThan(10);
    }

    private static byte[] mutated(byte[] good, Random random) {
        byte[] bytes = good.clone();
        int times = 1 + random.nextInt(12);
        for (int n = 0; n < times && bytes.length > 2; n++) {
            int at = random.nextInt(random.nextBoolean() ? Math.min(bytes.length, 110) : bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) ",;\t|\"\n\r '=\0".charAt(random.nextInt(11));
                case 2 -> bytes = cut(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(40)));
                case 3 -> bytes = doubled(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(200)));
                default -> bytes[at] = bytes[random.nextInt(bytes.length)];
            }
        }
        return bytes;
    }

    private static byte[] cut(byte[] bytes, int from, int to) {
        byte[] left = new byte[bytes.length - (to - from)];
        System.arraycopy(bytes, 0, left, 0, from);
        System.arraycopy(bytes, to, left, from, bytes.length - to);
        return left;
    }

    private static byte[] doubled(byte[] bytes, int from, int to) {
        byte[] more = new byte[bytes.length + to - from];
        System.arraycopy(bytes, 0, more, 0, to);
        System.arraycopy(bytes, from, more, to, bytes.length - from);
        return more;
    }
}
