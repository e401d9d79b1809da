package org.stationhouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.KeySafe;
import org.stationhouse.foundation.vault.keys.KeyRecovery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The agency's master key: who has which, rotation, escrow, recovery and the drill that proves it (docs/keys.md). */
@Command(name = "keys", description = "Keeps the agency's master key: list, rotate, escrow, recover, drill.")
final class KeysCommand {

    private static final String HALF = "file of one half, or its 14 groups typed; give the option twice";

    @Command(name = "list", description = "Lists the master keys: state, age, escrow, last drill.")
    int list(@Mixin Folders folders) {
        return open(folders, house -> {
            List<KeySafe.Master> all = house.getBean(KeySafe.class).masters();
            all.forEach(it -> System.out.println(it.id() + " " + it.state() + " made " + it.madeAt() + " retired "
                    + known(it.retiredAt()) + " escrow " + known(it.escrowedAt()) + " drill " + known(it.drilledAt())
                    + (it.here() ? "" : " FILE MISSING")));
            System.out.println("keys=" + all.size());
            return all.stream().allMatch(KeySafe.Master::here) ? 0 : 1;
        });
    }

    @Command(name = "rotate", description = "Makes a new master key and puts every key under it.")
    int rotate(@Mixin Folders folders) {
        return open(folders, house -> {
            KeySafe.Rotated done = house.getBean(KeySafe.class).rotate(actor());
            System.out.println("The escrow papers of " + done.from() + " don't open what is new: run keys escrow now.");
            System.out.println("master=" + done.to() + " retired=" + done.from() + " rewrapped=" + done.rewrapped());
            return 0;
        });
    }

    @Command(name = "escrow", description = "Writes the current master key as two papers, for two persons.")
    int escrow(
            @Mixin Folders folders,
            @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder of the papers")
                    Path out) {
        return open(folders, house -> {
            List<Path> papers = house.getBean(KeySafe.class).escrow(out.toAbsolutePath(), actor());
            papers.forEach(System.out::println);
            System.out.println("papers=" + papers.size());
            return 0;
        });
    }

    @Command(name = "recover", description = "Brings a lost keys folder back from the two papers.")
    int recover(
            @Mixin Folders folders,
            @Option(names = "--half", required = true, paramLabel = "PAPER", description = HALF) List<String> halves) {
        List<String> texts = texts(halves);
        var done = KeyRecovery.recover(folders.folder(), texts.getFirst(), texts.getLast());
        done.written().forEach(System.out::println);
        System.out.println(
                "master=" + done.master() + " written=" + done.written().size());
        return 0;
    }

    @Command(name = "drill", description = "Proves on a scratch folder that the two papers bring the keys back.")
    int drill(
            @Mixin Folders folders,
            @Option(names = "--half", required = true, paramLabel = "PAPER", description = HALF) List<String> halves) {
        List<String> texts = texts(halves);
        return open(folders, house -> {
            KeySafe.Drilled done = house.getBean(KeySafe.class).drill(texts.getFirst(), texts.getLast(), actor());
            done.failed().forEach(it -> System.out.println("not opened: " + it));
            System.out.println("master=" + done.master() + " opened="
                    + done.opened().size() + " failed=" + done.failed().size());
            return done.passed() ? 0 : 1;
        });
    }

    private static int open(Folders folders, ToIntFunction<ConfigurableApplicationContext> act) {
        try (var house = Opening.command(folders)) {
            return act.applyAsInt(house);
        }
    }

    private static Actor actor() {
        return Actor.console(System.getProperty("user.name", "unknown"));
    }

    private static List<String> texts(List<String> halves) {
        if (halves.size() != 2) {
            throw new CannotRun("Two halves are needed: give --half twice.");
        }
        var texts = new ArrayList<String>();
        for (String half : halves) {
            try {
                texts.add(half.contains(" ") && !Files.exists(Path.of(half)) ? half : Files.readString(Path.of(half)));
            } catch (IOException e) {
                throw new CannotRun("The half " + half + " can't be read.", e);
            }
        }
        return texts;
    }

    private static String known(@Nullable Object moment) {
        return moment == null ? "never" : moment.toString();
    }
}
