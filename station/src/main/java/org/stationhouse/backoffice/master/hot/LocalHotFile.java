package org.stationhouse.backoffice.master.hot;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.HotFile;
import org.stationhouse.backoffice.master.IndexClock;

/** The agency's own list answers. */
@Component
class LocalHotFile implements HotFile {

    private final HotStore entries;
    private final IndexClock clock;

    LocalHotFile(HotStore entries, IndexClock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public boolean local() {
        return true;
    }

    @Override
    public List<Hit> hits(Asked asked) {
        return entries.keyed(HotRules.keys(asked), clock.today()).stream()
                .flatMap(it -> HotRules.fits(it, asked).map(exact -> hit(it, exact)).stream())
                .toList();
    }

    private static Hit hit(HotEntry it, boolean exact) {
        String born = it.born() == null ? "" : " " + it.born().us();
        return new Hit(
                it.ref(),
                true,
                it.kind(),
                it.said() + born,
                it.state(),
                it.sinceOn(),
                it.untilOn(),
                it.checkedAt() != null,
                exact);
    }
}
