package org.stationhouse.desk.dispatch.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Brings logs as the page does, and waits for what goes on by itself. */
@Component
class Importing {

    private static final long PATIENCE = 20_000_000_000L;

    private final ImportDesk desk;
    private final RunStore runs;

    Importing(ImportDesk desk, RunStore runs) {
        this.desk = desk;
        this.runs = runs;
    }

    PublicRef brought(String file, String content, Actor actor) {
        try {
            var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
            return desk.take(desk.stage(file, bytes), actor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportRun looked(String file, String content, Actor actor) {
        return settled(brought(file, content, actor));
    }

    ImportRun loaded(String file, String content, Actor actor) {
        ImportRun run = looked(file, content, actor);
        desk.load(run.ref(), run.version(), actor);
        return settled(run.ref());
    }

    ImportRun undone(ImportRun run, String why, Actor actor) {
        desk.undo(run.ref(), now(run).version(), why, actor);
        return settled(run.ref());
    }

    ImportRun now(ImportRun run) {
        return runs.find(run.ref()).orElseThrow();
    }

    /** As it stands when nobody works on it any more. */
    ImportRun settled(PublicRef ref) {
        long end = System.nanoTime() + PATIENCE;
        ImportRun run = runs.find(ref).orElseThrow();
        while (run.state().working() && System.nanoTime() < end) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return run;
            }
            run = runs.find(ref).orElseThrow();
        }
        return run;
    }
}
