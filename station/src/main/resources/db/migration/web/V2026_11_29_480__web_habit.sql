-- What a person picks most out of a list of codes. The score is as of the last pick and halves in thirty days.
create table web.habit (
    account bigint not null,
    list text not null,
    code text not null,
    score double precision not null,
    picked_at timestamptz(3) not null,
    primary key (account, list, code)
);

-- Words of the agency's own for commands: fingers that learned another system are at home at once.
create table web.alias (
    word text primary key,
    line text not null,
    kept_at timestamptz(3) not null
);
