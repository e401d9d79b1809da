package org.stationhouse.desk.reports.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.languagetool.rules.RemoteRule;
import org.stationhouse.desk.reports.kind.Kind;
import org.stationhouse.foundation.kernel.PersonName;

/** LanguageTool finds what is wrong in the prose of the police and nothing in what is right there. */
class LanguageTests {

    private static final Proofreader READER = new Proofreader();
    private static final Proof PROOF = new Proof(READER);

    @BeforeAll
    static void warm() throws InterruptedException {
        READER.warm();
        for (int i = 0; i < 600 && READER.state() == Proofreader.State.COLD; i++) {
            Thread.sleep(100);
        }
        assertThat(READER.state()).isEqualTo(Proofreader.State.READY);
    }

    @AfterAll
    static void end() {
        READER.destroy();
    }

    static Written written(String narrative) {
        return new Written(
                narrative,
                LocalDateTime.of(2026, 11, 29, 10, 0),
                null,
                null,
                "6360 Kammerer Rd, Elk Grove",
                Set.of(Kind.Section.OFFENSES),
                List.of(),
                List.of(new Written.Person(
                        0, "VICTIM", PersonName.of("Nguyễn-Okonkwo, Siobhán"), false, "12 Xanthippe Ct")),
                List.of(),
                List.of());
    }

    private static Proof.Result read(String narrative, String... accepted) {
        Proof.Result result = PROOF.of(written(narrative), Set.of(accepted));
        for (int i = 0; i < 300 && result.spelling() != Proof.Spelling.READ; i++) {
            result = PROOF.of(written(narrative), Set.of(accepted));
        }
        assertThat(result.spelling()).isEqualTo(Proof.Spelling.READ);
        return result;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On 11/28/2026 at about 2130 hours, I was dispatched to 6360 Kammerer Road regarding a burglary that had just occurred.",
                "I contacted the R/P, Siobhán Nguyễn-Okonkwo, who told me the following:",
                "Nguyễn-Okonkwo said she left home at approximately 0800 hours and locked the deadbolt.",
                "When she returned at 1730 hours, she found the sliding glass door forced open.",
                "Unknown suspect(s) pried the rear door with an unknown tool and entered the residence.",
                "V1 stated S1 punched him once in the face with a closed fist.",
                "S1 is described as a WMA, 30-35 years old, 5'10\", 180 lbs, with brown hair and blue eyes.",
                "I ran a records check through CLETS and learned he had an outstanding felony warrant.",
                "The suspect vehicle is a white 2012 Toyota Camry, CA license 7ABC123.",
                "I photographed the scene and booked the photos into evidence.",
                "I dusted the doorjamb for latent prints with negative results.",
                "There were no witnesses and no video surveillance available.",
                "The victim estimated the loss at $600.",
                "I gave her a case number and a Marsy's Law card.",
                "The R/O of the vehicle was contacted by phone and advised of the tow.",
                "I advised dispatch to enter the Silverado into SVS as stolen.",
                "The item was tagged and placed into the property room under this case number.",
                "Suspect fled on foot N/B on Main St toward the park.",
                "I conducted an area canvass and contacted the neighbors at 6358 and 6362 with negative results.",
                "Officer Przybylski arrived on scene and located a black backpack in the carport.",
                "I recognized the baggie as methamphetamine based on my training and experience.",
                "She desires prosecution and will appear in court if subpoenaed.",
                "I read him his Miranda rights from a card, and he said he understood.",
                "The catalytic converter had been cut from underneath the Prius.",
                "BWC activated. Nothing further.",
                "SUMMARY",
                "STATEMENT OF THE VICTIM:",
                "This case is suspended pending further leads.",
                "The shoplifter walked past all points of sale with an iPhone and a Makita drill.",
                "I recontacted the reportee at 1012 hrs; she had nothing to add.",
                "Witness 1 heard glass break, looked out the window and saw a male juvenile, about 15 years old, wearing a gray hoodie.",
                "He was handcuffed, searched incident to arrest and transported to the county jail without incident.",
                "The airbag had deployed; EMS treated the driver for a laceration to the forehead.",
            })
    void proseOfThePoliceIsLeftAlone(String clean) {
        assertThat(read(clean).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I recieved a call from dispatch at 0915 hours.|recieved
            He don't know who took the bike.|do
            The victim was laying on on the ground.|on on
            I seen the vehicle leave the lot.|seen
            Their was no sign of forced entry.|Their
            She should of called the police sooner.|should of
            The vehicle was parked infront of the house.|infront
            He is a affected party in this case.|a
            The suspect fled on a bycicle.|bycicle
            I advized him that he was under arrest.|advized
            We was unable to locate the suspect.|was
            the door was kicked in.|the
            They drove to there car when it happened.|there
            He could not definately identify the man.|definately
            The victim payed $40 for the item.|payed
            The burgler broke the window.|burgler
            She was to scared to move.|to
            The suspect threw the knife and than ran.|than
            There was three men in the alley.|There was three men
            The suspect was wearing a blue sweatshirt and jeens.|jeens
            He had took the wallet out of her purse.|took
            The witnes heard a loud bang.|witnes
            I seperated the two parties.|seperated
            The suspect is discribed as a male adult.|discribed
            The vehical was stopped at the intersection.|vehical
            """)
    void aMistakeIsFoundInItsPlace(String wrong, String passage) {
        Proof.Result result = read(wrong);
        assertThat(result.findings()).hasSize(1);
        Finding.Passage spot = (Finding.Passage) result.findings().getFirst().spot();
        assertThat(spot.text()).isEqualTo(passage);
        assertThat(wrong.substring(spot.from(), spot.to())).isEqualTo(passage);
    }

    @Test
    void namesAndStreetsOfTheReportAndAcceptedWordsAreRight() {
        String text = "Siobhán’s neighbor on Xanthippe Ct spoke with Zxqvard about the qwertish door.";
        assertThat(read(text).findings())
                .extracting(it -> it.values().getFirst())
                .containsExactly("Zxqvard", "qwertish");
        assertThat(read(text, "zxqvard", "qwertish").findings()).isEmpty();
    }

    @Test
    void placesCountThroughTheWholeNarrative() {
        String text = "SUMMARY\n\nAll is well here.\nThe burgler 😀 ran; the burgler fell.\n";
        assertThat(read(text).findings()).hasSize(2).allSatisfy(it -> {
            var spot = (Finding.Passage) it.spot();
            assertThat(text.substring(spot.from(), spot.to())).isEqualTo("burgler");
        });
    }

    @Test
    void nothingOfItCouldAskAServer() {
        Language language = new Language();
        assertThat(language.rules()).hasSizeGreaterThan(1_000).noneMatch(RemoteRule.class::isInstance);
        for (String transport :
                List.of("io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder", "io.grpc.stub.AbstractStub")) {
            assertThatThrownBy(() -> Class.forName(transport)).isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void whatTakesTooLongIsGivenUpWhereverItIs() {
        Language language = new Language();
        String text = "He is late. They was here and the burgler ran. ".repeat(20);
        for (int millis : new int[] {0, 1, 2, 5, 10}) {
            try {
                assertThat(language.read(text, Duration.ofMillis(millis))).hasSize(40);
            } catch (Language.TooSlow late) {
                assertThat(late).isNotNull();
            }
        }
        assertThatThrownBy(() -> language.read(text, Duration.ZERO)).isInstanceOf(Language.TooSlow.class);
        assertThat(language.read(text, Duration.ofMinutes(1))).hasSize(40);
    }
}
