package org.stationhouse.desk.sample;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the browser sends to lend a key or to put right what was said of it. */
record TagForm(
        @NotBlank @Size(max = 120) String keyName,
        @NotBlank @Size(max = 120) String holder,
        Integer version) {

    TagForm {
        keyName = keyName == null ? "" : keyName;
        holder = holder == null ? "" : holder;
        version = version == null ? 0 : version;
    }

    static TagForm of(Tag tag) {
        return new TagForm(
                tag.said().keyName(),
                tag.said().holder(),
                tag.version());
    }

    Tag.Said said() {
        return new Tag.Said(
                keyName.strip(),
                holder.strip());
    }
}
