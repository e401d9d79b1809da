package org.stationhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command says what it is for, without being carried out. */
class HelpTests {

    static Stream<String> commands() {
        return Stationhouse.line().getSubcommands().keySet().stream().filter(it -> !it.equals("help"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItself(String command) {
        var out = new StringWriter();
        var line = Stationhouse.line().setOut(new PrintWriter(out));

        assertThat(line.execute(command, "--help")).isZero();
        String purpose = Objects.requireNonNull(line.getSubcommands().get(command))
                .getCommandSpec()
                .usageMessage()
                .description()[0];
        assertThat(purpose).isNotBlank();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("stationhouse " + command)
                .contains(purpose.substring(0, 20));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandSaysTheSameAloneAsAmongAll(String command) {
        var alone = new StringWriter();
        var among = new StringWriter();

        assertThat(Stationhouse.line(command).setOut(new PrintWriter(alone)).execute(command, "--help"))
                .isZero();
        assertThat(Stationhouse.line().setOut(new PrintWriter(among)).execute(command, "--help"))
                .isZero();
        assertThat(alone).hasToString(among.toString());
        assertThat(Stationhouse.line(command).getSubcommands()).containsOnlyKeys("help", command);
    }

    @Test
    void whatNamesNoCommandIsAnsweredByAll() {
        for (String word : new String[] {"--help", "help", "starts"}) {
            assertThat(Stationhouse.line(word).getSubcommands())
                    .containsKeys(commands().toArray(String[]::new));
        }
        assertThat(Stationhouse.line(new String[0]).getSubcommands()).containsKey("start");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpNamesEveryCommand(String command) {
        var out = new StringWriter();

        assertThat(Stationhouse.line().setOut(new PrintWriter(out)).execute("help"))
                .isZero();
        assertThat(out.toString()).contains(command);
    }
}
