package org.stationhouse.desk.reports.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stationhouse.desk.reports.kind.Kind;
import org.stationhouse.foundation.kernel.Money;
import org.stationhouse.foundation.kernel.PersonName;

/** What the narrative says otherwise than the report, and what an offense needs said: each rule finds it and leaves the other alone. */
class ChecksTests {

    /** It happened between 14:00 and 15:30, and is written at 18:00. */
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 28, 18, 0);

    private static final LocalDateTime FROM = LocalDateTime.of(2026, 11, 28, 14, 0);
    private static final LocalDateTime TO = LocalDateTime.of(2026, 11, 28, 15, 30);

    private static final List<Written.Person> PEOPLE = List.of(
            new Written.Person(0, "VICTIM", PersonName.of("López-García, Ana María"), false, ""),
            new Written.Person(2, "WITNESS", PersonName.of("O'Neil, Pat"), false, ""),
            new Written.Person(3, "SUSPECT", PersonName.of("unknown"), true, ""));

    private static final List<Written.Vehicle> VEHICLES =
            List.of(new Written.Vehicle("7ABC123", "1HGCM82633A004352", "Honda Accord"));

    private static final List<Written.Property> PROPERTY = List.of(
            new Written.Property("Bicycle Trek, red", "WTU-0412", new Money(60_000), 1),
            new Written.Property("Bike light", "", new Money(5_000), 2),
            new Written.Property("Key", "", null, 1));

    private static Written written(
            String narrative, @Nullable LocalDateTime from, @Nullable LocalDateTime to, Written.Offense... offenses) {
        return new Written(
                narrative,
                NOW,
                from,
                to,
                "",
                EnumSet.allOf(Kind.Section.class),
                List.of(offenses),
                PEOPLE,
                VEHICLES,
                PROPERTY);
    }

    private static List<String> passages(Check check, Written it) {
        return check.of(it).stream()
                .map(one -> {
                    if (one.spot() instanceof Finding.Passage spot) {
                        assertThat(it.narrative().substring(spot.from(), spot.to()))
                                .isEqualTo(spot.text());
                        return spot.text();
                    }
                    return ((Finding.Field) one.spot()).name();
                })
                .toList();
    }

    private static List<String> times(String narrative) {
        return passages(new TimesCheck(), written(narrative, FROM, TO));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            At 0915 hours he broke the lock.|0915 hours
            At about 1330 hrs she heard glass.|1330 hrs
            He was seen at 9:15 am by the fence.|9:15 am
            He was seen at 11 a.m. by the fence.|11 a.m
            He was seen at 12:30 by the fence.|12:30
            I arrived at 1630 and saw him.|
            I arrived at 1930 and saw him.|1930
            On 11/28/2026 at 0915 hours he broke the lock.|0915 hours
            On November 28, 2026 at 1345 hours he ran.|
            The theft occurred at 1700 hours.|1700 hours
            It happened at 4:45 pm near the gate.|4:45 pm
            On 12/02/2026 he broke the lock.|12/02/2026
            On 02/30/2026 he broke the lock.|02/30/2026
            On 13/01/2026 he broke the lock.|13/01/2026
            She came on February 30, 2026 to ask.|February 30, 2026
            """)
    void timesThatDoNotFitAreFound(String narrative, @Nullable String passage) {
        assertThat(times(narrative)).containsExactlyElementsOf(passage == null ? List.of() : List.of(passage));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "At 1400 hours he broke the lock.",
                "At about 1350 hours he broke the lock.",
                "I arrived at 1745 hours the same day.",
                "He was seen at 3:15 by the fence.",
                "He was seen at 2:15 pm by the fence.",
                "The theft occurred at 1515 hours.",
                "The theft occurred at 1545 hours.",
                "She works from 0600 to 1300 hours.",
                "Yesterday at 1300 hours all was well.",
                "The store opens at 1100 hours.",
                "On 11/20/2026 at 0915 hours she bought it.",
                "He has to appear in court on 12/15/2026 at 0830 hours.",
                "His license expires on 01/31/2028.",
                "He lives at 1130 Elm Street, she at 1230 block of Main.",
                "Call her at 916-555-1212 or 11-28-26-5.",
                "She was born on 11-30-61.",
                "It weighs about 1200 pounds.",
            })
    void timesThatFitOrAreOfAnotherDayAreLeftAlone(String narrative) {
        assertThat(times(narrative)).isEmpty();
    }

    @Test
    void overMoreThanADayAnyHourIsPossible() {
        LocalDateTime before = NOW.minusDays(3);
        assertThat(passages(new TimesCheck(), written("At 0915 hours he broke the lock.", before, null)))
                .isEmpty();
        assertThat(passages(new TimesCheck(), written("It occurred at 0915 hours.", before, null)))
                .containsExactly("0915 hours");
        assertThat(passages(new TimesCheck(), written("It occurred at 0915 hours.", null, null)))
                .isEmpty();
    }

    private static List<String> people(String narrative) {
        return passages(new PeopleCheck(), written(narrative, FROM, TO));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mr. Smith opened the door.|Mr. Smith
            I spoke with Ms Tran's neighbor.|Ms Tran's
            Victim Bauer was calm.|Victim Bauer
            V2 ran after S1.|V2
            S-3 held the door for S1.|S-3
            W2 saw it.|W2
            """)
    void whoIsNotListedIsFound(String narrative, String passage) {
        assertThat(people(narrative)).containsExactly(passage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mrs. Lopez opened the door.",
                "Ms. García and Ms. Lopez-Garcia's son were there.",
                "Miss O'Neil saw it.",
                "Witness O'Neil saw it, victim Ana told me.",
                "V1 ran after S1 and W1.",
                "The V8 engine and the V6 were running.",
                "Suspect Vehicle: white van.",
                "Officer Smith and Sgt. Jones assisted.",
                "Building S4-2 and the A/V2 rack were searched.",
            })
    void whoIsListedAndWhoIsNobodyIsLeftAlone(String narrative) {
        assertThat(people(narrative)).isEmpty();
    }

    private static final String LONG =
            "I went to the address and looked at the door and the window and the yard and the fence and the gate and "
                    .repeat(3);

    @Test
    void whoIsNeverNamedIsAskedForOnceThereIsATale() {
        assertThat(people("The door was open.")).isEmpty();
        assertThat(people(LONG)).containsExactly("people[0].name", "people[2].name");
        assertThat(people(LONG + "Lopez spoke with Pat.")).isEmpty();
        assertThat(people(LONG + "The victim spoke with the witness.")).isEmpty();
        assertThat(people(LONG + "Ana’s door was open.")).containsExactly("people[2].name");
    }

    private static List<String> property(String narrative) {
        return passages(new PropertyCheck(), written(narrative, FROM, TO));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The laptop has serial number C02XL0GTJGH5.|C02XL0GTJGH5
            The gun (S/N: AB1234) was in the safe.|AB1234
            She values the bicycle at $660.|$660
            The loss is about $900 in all.|$900
            She paid $1,250.50 for it.|$1,250.50
            A white van, license plate 8XYZ987, drove off.|8XYZ987
            The suspect vehicle, 8XYZ987, drove off.|8XYZ987
            The VIN is 1HGCM82633A004353.|1HGCM82633A004353
            It had NV plate 123ABC.|123ABC
            """)
    void numbersThatNoLineHasAreFound(String narrative, String passage) {
        assertThat(property(narrative)).containsExactly(passage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bicycle has serial number wtu0412.",
                "The serial number is unknown.",
                "The serial on the car is 1HGCM82633A004352.",
                "She values the bicycle at $600, each light at $25.00, all of it at $650.",
                "The loss is about $610.",
                "It bore CA license 7ABC123.",
                "He showed me driver's license D1234567 and CDL 8XYZ987.",
                "His license D1234567 was valid.",
                "The license plate was removed.",
                "VIN 1HGCM82633A004352 was checked.",
            })
    void numbersOfALineAndOtherNumbersAreLeftAlone(String narrative) {
        assertThat(property(narrative)).isEmpty();
    }

    private static List<String> missing(String narrative, @Nullable String nibrs, String title) {
        return new ElementsCheck()
                .of(written(LONG + narrative, FROM, TO, new Written.Offense(title, nibrs))).stream()
                        .map(it -> it.word().replace("reports.proof.element.", ""))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            220,Burglary,ENTRY,Entry was forced. The suspect is described as a man.
            -,Burglary,ENTRY,He pried it. The suspect wore a hood.
            290,Vandalism,DAMAGE,It was scratched by a man with brown hair.
            23F,Theft from vehicle,PERMISSION,Nobody had permission. She did not see the suspect.
            -,Theft,PERMISSION,He took it without consent. There is no suspect description: no description.
            240,Vehicle theft,KEYS,It was locked. The suspect is described as tall.
            13B,Battery,INJURY,No visible injury. The suspect is described as tall.
            13A,Assault,INJURY,He complained of pain. The suspect wore a mask.
            13C,Threats,FEAR,She was afraid. The suspect is tall.
            120,Robbery,FORCE,He showed a knife. The suspect is tall.
            """)
    void anOffenseAsksForWhatItNeedsUntilItIsSaid(@Nullable String nibrs, String title, String element, String said) {
        assertThat(missing("", nibrs, title)).containsExactlyInAnyOrder(element, "SUSPECT");
        assertThat(missing(said, nibrs, title)).isEmpty();
        assertThat(missing(said, "90Z", "Other")).isEmpty();
    }

    @Test
    void nothingIsAskedBeforeThereIsATale() {
        assertThat(new ElementsCheck().of(written("Burglary.", FROM, TO, new Written.Offense("Burglary", "220"))))
                .isEmpty();
    }

    @Test
    void eachElementHasItsSentence() throws java.io.IOException {
        var words = new java.util.Properties();
        try (var in = ChecksTests.class.getResourceAsStream("/messages/reports.properties")) {
            words.load(in);
        }
        Set<String> keys = ElementsCheck.names().stream()
                .map(it -> "reports.proof.element." + it)
                .collect(Collectors.toSet());
        assertThat(words.stringPropertyNames()).containsAll(keys);
    }

    @Test
    void whereAKindHasNoSectionNothingOfItIsCompared() {
        var bare = new Written(
                "Mr. Smith had a van, license plate 8XYZ987, serial number C02XL0GTJGH5, worth $900.",
                NOW,
                FROM,
                TO,
                "",
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                PROPERTY);
        assertThat(new PeopleCheck().of(bare)).isEmpty();
        assertThat(new PropertyCheck().of(bare)).isEmpty();
    }
}
