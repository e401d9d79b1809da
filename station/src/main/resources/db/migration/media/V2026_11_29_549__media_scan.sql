-- Scanned paper. A cover sheet says by its bar code where the pages behind it belong; a batch is what went through the scanner at once.
create table media.scan_cover (
    id bigint generated always as identity primary key,
    ref text not null unique,
    kind text not null,
    record text not null,
    sort text not null check (sort in ('PHOTO', 'PORTRAIT', 'DOCUMENT', 'STATEMENT', 'RECORDING', 'VIDEO', 'EMAIL', 'OTHER')),
    title text not null,
    labels text[] not null,
    at timestamptz(3) not null,
    by text not null
);

create table media.scan_batch (
    id bigint generated always as identity primary key,
    ref text not null unique,
    account bigint not null,
    title text not null,
    at timestamptz(3) not null,
    by text not null,
    source text references media.attachment (ref),
    pages int,
    version int not null,
    check ((source is null) = (pages is null))
);

create table media.scan_part (
    id bigint generated always as identity primary key,
    ref text not null unique,
    batch bigint not null references media.scan_batch (id),
    cover bigint not null references media.scan_cover (id),
    seq int not null,
    pages text not null,
    state text not null check (state in ('PROPOSED', 'BACK', 'FILED')),
    why text,
    decided_at timestamptz(3),
    decided_by text,
    attachment text references media.attachment (ref),
    version int not null,
    unique (batch, seq),
    check ((state = 'FILED') = (attachment is not null)),
    check ((state = 'BACK') = (why is not null))
);
