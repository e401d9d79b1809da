package org.stationhouse.backoffice.master.merging;

import java.util.Collection;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** What was merged and taken apart, for the pages of an index; its caller asks the policy and writes the audit line. */
@Component
public class MergeLines {

    private final MergeLineStore lines;

    MergeLines(MergeLineStore lines) {
        this.lines = lines;
    }

    /**
     * Lines of these rows, oldest first. A merge with something that the reader may not see is not told.
     *
     * @param seen whether the reader sees another row
     */
    public List<MergeLine> of(Index index, Collection<Long> rows, LongPredicate seen) {
        return lines.of(index, rows).stream()
                .filter(it -> LongStream.of(it.row(), it.other()).allMatch(one -> rows.contains(one) || seen.test(one)))
                .toList();
    }
}
