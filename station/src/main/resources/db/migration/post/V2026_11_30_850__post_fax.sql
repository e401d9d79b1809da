-- Faxes in and out stand in the log of mail: who is at the other end and when it came or went, for both ways.
alter table post.mail rename column received_at to at;
alter table post.mail rename column sender to correspondent;
alter table post.mail alter column handed_to drop not null;
alter table post.mail
    add column way text check (way in ('IN', 'OUT')),
    add column fax_number text,
    add column pages int check (pages between 1 and 9999),
    add column confidential boolean,
    add column filed text,
    add column result text check (result in ('SENT', 'FAILED', 'WRONG_NUMBER')),
    add check ((way is null) = (fax_number is null) and (way is null) = (pages is null) and (way is null) = (confidential is null)),
    add check (way is not null or filed is null),
    add check (way = 'OUT' or result is null),
    add check (way = 'OUT' or handed_to is not null),
    add check (way is distinct from 'OUT' or jacket is null or confidential);
create index mail_fax on post.mail (at desc, id desc) where way is not null;
create index mail_fax_to on post.mail (lower(correspondent)) where way = 'OUT';

-- What was reported of an outgoing fax, written apart from how it stands: the daily count holds one against the other.
create table post.fax_line (
    id bigint generated always as identity primary key,
    mail bigint not null references post.mail (id),
    at timestamptz(3) not null,
    by text not null,
    kind text not null check (kind in ('SENT', 'FAILED', 'WRONG_NUMBER'))
);
create index fax_line_of on post.fax_line (mail, id);
create trigger fax_line_stays before update on post.fax_line for each row execute function post.line_stays();
