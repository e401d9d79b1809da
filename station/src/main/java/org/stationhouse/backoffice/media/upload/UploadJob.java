package org.stationhouse.backoffice.media.upload;

import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Job;

/** Gives up what was begun a week ago and never finished. */
@Component
class UploadJob implements Job {

    private static final String NAME = "media.uploads";

    private final UploadDesk desk;

    UploadJob(UploadDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public When when() {
        return Job.daily(2, 20);
    }

    @Override
    public void run() {
        desk.sweep(Actor.program(NAME));
    }
}
