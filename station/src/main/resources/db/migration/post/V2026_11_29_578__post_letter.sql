-- Letters and the templates that they are written from.
create table post.template (
    id bigint generated always as identity primary key,
    ref text not null unique,
    name text not null unique,
    retired_at timestamptz(3),
    version int not null
);

create table post.template_version (
    id bigint generated always as identity primary key,
    template bigint not null references post.template (id),
    valid_from date not null,
    subject_en text not null,
    text_en text not null,
    subject_es text,
    text_es text,
    made_at timestamptz(3) not null,
    made_by text not null,
    check ((subject_es is null) = (text_es is null))
);
create index template_version_of on post.template_version (template, valid_from desc, id desc);
create trigger template_version_stays before update on post.template_version for each row execute function post.line_stays();

create table post.letter (
    id bigint generated always as identity primary key,
    ref text not null unique,
    number text not null unique,
    template bigint not null references post.template_version (id),
    addressee text not null,
    address text not null,
    jacket bigint references cases.jacket (id),
    case_ref text,
    case_number text,
    guarded boolean not null,
    subject_en text not null,
    text_en text not null,
    subject_es text,
    text_es text,
    made_at timestamptz(3) not null,
    made_by text not null,
    state text not null check (state in ('PREPARED', 'MAILED', 'RETURNED', 'CANCELED')),
    mailing text check (mailing in ('FIRST_CLASS', 'CERTIFIED', 'BY_HAND')),
    certified text,
    file text,
    sha256 text,
    mailed_at timestamptz(3),
    mailed_by text,
    ended_at timestamptz(3),
    ended_by text,
    why text,
    version int not null,
    check ((jacket is null) = (case_ref is null) and (jacket is null) = (case_number is null)),
    check (not guarded or jacket is not null),
    check ((state in ('MAILED', 'RETURNED')) = (file is not null) and (file is null) = (sha256 is null)
        and (file is null) = (mailing is null) and (file is null) = (mailed_at is null) and (file is null) = (mailed_by is null)),
    check ((mailing = 'CERTIFIED') = (certified is not null) or mailing is null and certified is null),
    check ((state in ('RETURNED', 'CANCELED')) = (ended_at is not null) and (ended_at is null) = (ended_by is null)
        and (ended_at is null) = (why is null))
);
create index letter_made on post.letter (id desc);
create index letter_jacket on post.letter (jacket) where jacket is not null;

-- Ready-made: plain texts without any claim of law; the agency changes them or writes its own.
insert into post.template (ref, name, version) values
    ('61JGZD47QXQJRH6AT', 'Acknowledgment', 1),
    ('1N3RFJFNVTT0B3F31', 'Cover letter', 1),
    ('09EAMN0PVR90J7Y3V', 'Property: please contact us', 1);
insert into post.template_version (template, valid_from, subject_en, text_en, subject_es, text_es, made_at, made_by)
select id, date '2026-01-01', 'We have received your letter',
    E'Dear {addressee.name}:\n\nThank you for writing to {agency.name}. We have received your letter and will answer it.\n\nPlease mention the number {letter.number} when you write or call about it.\n\nSincerely,\n\n{signer.name}\n{agency.name}',
    'Hemos recibido su carta',
    E'Estimado/a {addressee.name}:\n\nGracias por escribir a {agency.name}. Hemos recibido su carta y la contestaremos.\n\nPor favor mencione el número {letter.number} cuando escriba o llame sobre este asunto.\n\nAtentamente,\n\n{signer.name}\n{agency.name}',
    timestamptz '2026-01-01 00:00:00Z', 'program'
from post.template where name = 'Acknowledgment';
insert into post.template_version (template, valid_from, subject_en, text_en, made_at, made_by)
select id, date '2026-01-01', 'Case {case.number}',
    E'To {addressee.name}:\n\nEnclosed please find the documents of case {case.number} that you asked for.\n\nSincerely,\n\n{signer.name}\n{agency.name}',
    timestamptz '2026-01-01 00:00:00Z', 'program'
from post.template where name = 'Cover letter';
insert into post.template_version (template, valid_from, subject_en, text_en, subject_es, text_es, made_at, made_by)
select id, date '2026-01-01', 'Your property, case {case.number}',
    E'Dear {addressee.name}:\n\n{agency.name} holds property that may be yours. Please write or call us, and mention case {case.number}.\n\nPlease bring a photo identification and this letter when you come.\n\nSincerely,\n\n{signer.name}\n{agency.name}',
    'Sus pertenencias, caso {case.number}',
    E'Estimado/a {addressee.name}:\n\n{agency.name} tiene bienes que pueden ser suyos. Por favor escríbanos o llámenos, y mencione el caso {case.number}.\n\nPor favor traiga una identificación con foto y esta carta cuando venga.\n\nAtentamente,\n\n{signer.name}\n{agency.name}',
    timestamptz '2026-01-01 00:00:00Z', 'program'
from post.template where name = 'Property: please contact us';
