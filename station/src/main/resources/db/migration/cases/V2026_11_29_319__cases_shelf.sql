-- The manual files: paper that exists beside the records, where it stands and who has it.
create table cases.shelf_place (
    id bigint generated always as identity primary key,
    ref text not null unique,
    room text not null,
    shelf text not null,
    made_at timestamptz(3) not null,
    made_by text not null,
    version int not null
);
create unique index shelf_place_name on cases.shelf_place (lower(room), lower(shelf));

create table cases.piece (
    id bigint generated always as identity primary key,
    ref text not null unique,
    number text not null unique,
    kind text not null check (kind in ('JACKET', 'BOX', 'FILM', 'OTHER')),
    label text not null,
    contents text,
    first_year int,
    last_year int,
    place bigint not null references cases.shelf_place (id),
    placed_at timestamptz(3) not null,
    state text not null check (state in ('SHELVED', 'OUT', 'MISSING')),
    missing_at timestamptz(3),
    missing_by text,
    missing_why text,
    registered_at timestamptz(3) not null,
    registered_by text not null,
    version int not null,
    check ((first_year is null) = (last_year is null)),
    check ((state = 'MISSING') = (missing_at is not null and missing_by is not null and missing_why is not null))
);
create index piece_place on cases.piece (place, placed_at desc);
create index piece_away on cases.piece (state) where state <> 'SHELVED';

-- Which cases' paper lies in it: a box holds many, a case may have several pieces.
create table cases.piece_case (
    id bigint generated always as identity primary key,
    piece bigint not null references cases.piece (id),
    jacket bigint not null references cases.jacket (id),
    at timestamptz(3) not null,
    by text not null,
    ended_at timestamptz(3),
    ended_by text
);
create unique index piece_case_now on cases.piece_case (piece, jacket) where ended_at is null;
create index piece_case_jacket on cases.piece_case (jacket) where ended_at is null;

create table cases.out_card (
    id bigint generated always as identity primary key,
    piece bigint not null references cases.piece (id),
    holder text not null,
    purpose text not null,
    out_at timestamptz(3) not null,
    out_by text not null,
    due_on date not null,
    returned_at timestamptz(3),
    returned_by text
);
create unique index out_card_now on cases.out_card (piece) where returned_at is null;

-- The history of each piece: lines are added, never changed.
create table cases.piece_line (
    id bigint generated always as identity primary key,
    piece bigint not null references cases.piece (id),
    at timestamptz(3) not null,
    by text not null,
    kind text not null check (kind in ('REGISTERED', 'CHANGED', 'MOVED', 'SEEN', 'OUT', 'RENEWED', 'BACK', 'MISSING',
        'FOUND', 'FILED', 'UNFILED')),
    field text,
    said text,
    was text,
    why text,
    due_on date,
    jacket bigint references cases.jacket (id)
);
create index piece_line_piece on cases.piece_line (piece, id);

create function cases.piece_line_stays() returns trigger language plpgsql as
$$ begin raise exception 'a line of a piece''s history is never changed'; end $$;
create trigger piece_line_stays before update on cases.piece_line for each row execute function cases.piece_line_stays();
