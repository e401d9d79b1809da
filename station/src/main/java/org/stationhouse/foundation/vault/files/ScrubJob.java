package org.stationhouse.foundation.vault.files;

import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.FileScrub;
import org.stationhouse.foundation.vault.Job;

@Component
class ScrubJob implements Job {

    private final FileScrub scrub;

    ScrubJob(FileScrub scrub) {
        this.scrub = scrub;
    }

    @Override
    public String name() {
        return "vault.scrub";
    }

    @Override
    public When when() {
        return Job.daily(1, 30);
    }

    @Override
    public void run() {
        scrub.run();
    }
}
