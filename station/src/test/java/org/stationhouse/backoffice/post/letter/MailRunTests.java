package org.stationhouse.backoffice.post.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.FilledHouse;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.post.ChannelBook;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** The mail run of a day: a franking program mails each letter and confirms it, and loses every tenth message on either way. */
@StationTest
class MailRunTests {

    private static final int MANY = 80;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Letters letters;

    @Autowired
    LetterFilling filling;

    @Autowired
    FileBytes files;

    @Autowired
    ChannelBook channels;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Actor clerk = Actor.program("none");
    private Actor administrator = clerk;

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
        administrator = door.actor("administrator");
    }

    /** What the program knows of a letter. */
    private enum Known {
        NOTHING,
        CONFIRMED
    }

    @Test
    void whatIsWrittenIsMailedReturnedOrPreparedAtEveryMoment() throws IOException {
        Random chance = Seed.random(MailRunTests.class);
        var known = new HashMap<PublicRef, Known>();
        List<PublicRef> all = new ArrayList<>();
        for (int n = 0; n < MANY; n++) {
            all.add(filling.write("Rosa " + mark + " " + n, clerk));
        }
        int lost = 0;
        int turns = 0;
        while (known.size() < MANY) {
            for (PublicRef ref : all) {
                if (known.containsKey(ref)) {
                    continue;
                }
                turns++;
                boolean way = chance.nextInt(10) == 0;
                boolean answer = chance.nextInt(10) == 0;
                boolean mailed = confirm(ref, way);
                lost += way || answer ? 1 : 0;
                if (mailed && !answer) {
                    known.put(ref, Known.CONFIRMED);
                }
            }
            even();
        }
        for (PublicRef ref : all.subList(0, MANY / 10)) {
            letters.comeBack(ref, 2, "Not at this address", clerk);
        }
        even();
        assertThat(known.values()).doesNotContain(Known.NOTHING);
        Map<String, Long> states = new HashMap<>();
        sql.sql("select state, count(*) as n from post.letter where addressee like :mark group by state")
                .param("mark", "Rosa " + mark + "%")
                .query(row -> {
                    states.put(row.getString("state"), row.getLong("n"));
                });
        assertThat(states).isEqualTo(Map.of("MAILED", MANY - MANY / 10L, "RETURNED", MANY / 10L));
        assertThat(sql.sql("""
                        select count(*) from post.letter_line l join post.letter p on p.id = l.letter
                        where p.addressee like :mark and l.kind = 'MAILED'
                        """)
                        .param("mark", "Rosa " + mark + "%")
                        .query(Integer.class)
                        .single())
                .as("none was mailed twice, whatever answer was lost")
                .isEqualTo(MANY);
        assertThat(lost).isGreaterThan(MANY / 20);
        System.out.printf(
                "mail run: sent=%d accepted=%d rejected=%d pending=0 messages=%d lost=%d%n",
                MANY, MANY - MANY / 10, MANY / 10, turns, lost);
    }

    /** @param lost whether the confirmation dies on its way, its transaction with it @return whether the letter is mailed */
    private boolean confirm(PublicRef ref, boolean lost) throws IOException {
        Letter letter = letters.read(ref, clerk).orElseThrow();
        if (letter.state() instanceof LetterState.Mailed) {
            return true;
        }
        var paper = files.stage(new ByteArrayInputStream(ref.text().getBytes(StandardCharsets.UTF_8)));
        try {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                letters.mail(ref, letter.version(), LetterState.Kind.FIRST_CLASS, null, paper, clerk);
                if (lost) {
                    status.setRollbackOnly();
                }
            });
            return !lost;
        } catch (SomeoneElseSaved | Refusal already) {
            return false;
        }
    }

    /** The page of all channels comes out even in between. */
    private void even() {
        List<ChannelBook.Line> days = channels.days(administrator);
        assertThat(days).allMatch(it -> it.count().even());
        assertThat(days).extracting(ChannelBook.Line::channel).contains("LETTER");
        assertThat(Set.of("EMAIL", "FAX", "LETTER", "NOTICE"))
                .containsAll(days.stream().map(ChannelBook.Line::channel).toList());
        assertThat(channels.uneven()).isZero();
    }

    @Test
    void aDayWhoseHistorySaysOtherwiseIsNotEven() {
        PublicRef ref = filling.write("Rosa " + mark, clerk);
        int before = channels.uneven();
        sql.sql(
                        "insert into post.letter_line (letter, at, by, kind) select id, now(), 'x', 'MAILED' from post.letter where ref = :ref")
                .param("ref", ref)
                .update();
        assertThat(channels.uneven()).isEqualTo(before + 1);
        letters.cancel(ref, 1, "Of a test", clerk);
        assertThat(channels.uneven()).as("its last line says how it stands").isEqualTo(before);
    }
}
