package org.stationhouse.desk.dispatch;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A line of a call's log as plain text, for papers and for the replay. */
public final class LineText {

    private LineText() {}

    /** The words of the page or of the paper. */
    @FunctionalInterface
    public interface Say {
        String word(String key, Object... values);
    }

    /** @param time how a moment is written */
    public static String of(CallLine line, Say say, Function<@Nullable Instant, String> time) {
        String said = line.said() == null ? "-" : line.said();
        String was = line.was() == null ? "-" : line.was();
        return switch (line.kind()) {
            case NOTE -> line.corrects() == null ? said : say.word("dispatch.line.correction") + " " + said;
            case STEP -> step(line, say, time);
            case TIME ->
                say.word("dispatch.line.time", say.word("dispatch.mark." + line.field())) + ": "
                        + say.word("dispatch.line.from", time.apply(line.wasMoment()), time.apply(line.moment()))
                        + " - " + said;
            case CHANGE ->
                say.word("dispatch.line.change", say.word("dispatch.call." + line.field())) + ": "
                        + say.word("dispatch.line.from", was, said);
            case CASE ->
                say.word("dispatch.line.case") + " "
                        + (line.said() == null ? say.word("dispatch.case.shut") : line.said());
            case PAPER -> say.word("dispatch.line.paper", said);
            case OFFLINE -> say.word("dispatch.line.offline", time.apply(line.moment()));
            case UNIT ->
                said + " "
                        + (line.was() == null
                                ? say.word("dispatch.move." + line.field())
                                : say.word("dispatch.move." + line.field() + ".for", was));
            case ANSWER -> line.field() + " " + said;
            case ATTACH -> say.word("dispatch.line.attach." + line.field(), said);
            case SPLIT -> say.word("dispatch.line.split." + line.field(), was) + " - " + said;
            case LATER -> say.word("dispatch.line.later") + " " + time.apply(line.moment()) + " - " + said;
            case TRANSFER ->
                say.word("dispatch.line.transfer", String.valueOf(line.field()), was) + " " + time.apply(line.moment())
                        + " - " + said;
        };
    }

    private static String step(CallLine line, Say say, Function<@Nullable Instant, String> time) {
        String late = line.moment() == null || line.moment().equals(line.at()) ? "" : " " + time.apply(line.moment());
        String said = line.said();
        String words = said == null
                ? ""
                : " - "
                        + (Step.CLEAR.name().equals(line.field())
                                ? say.word("dispatch.disposition." + Disposition.valueOf(said))
                                : said);
        return say.word("dispatch.mark." + line.field()) + late + words;
    }
}
