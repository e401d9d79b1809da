-- The no-report list: a row for each call that bears a case number, so that none is forgotten before its report stands in the case.
create table dispatch.no_report (
    call bigint primary key references dispatch.call (id),
    call_ref text not null unique,
    jacket bigint not null references cases.jacket (id),
    guarded boolean not null,
    unit text,
    writer_code text not null,
    writer text not null,
    since timestamptz(3) not null,
    reported_at timestamptz(3),
    needless_at timestamptz(3),
    needless_by text,
    needless_why text,
    raised_at timestamptz(3),
    version int not null,
    check ((needless_at is null) = (needless_why is null) and (needless_at is null) = (needless_by is null))
);
create index no_report_jacket on dispatch.no_report (jacket);
create index no_report_wanted on dispatch.no_report (since) where reported_at is null and needless_at is null;
create index no_report_since on dispatch.no_report (since desc, call desc);

create table dispatch.no_report_line (
    id bigint generated always as identity primary key,
    call bigint not null references dispatch.no_report (call),
    at timestamptz(3) not null,
    by text not null,
    step text not null check (step in ('ISSUED', 'HANDED', 'REPORTED', 'UNREPORTED', 'NEEDLESS', 'WANTED', 'RAISED')),
    said text
);
create index no_report_line_call on dispatch.no_report_line (call, id);

create function dispatch.no_report_line_stays() returns trigger language plpgsql as
$$ begin raise exception 'a line of the no-report list is never changed'; end $$;
create trigger no_report_line_stays before update or delete on dispatch.no_report_line
    for each row execute function dispatch.no_report_line_stays();

-- How long a report may take before its call is on the list: the agency's number, a shift.
create table dispatch.no_report_hours (
    one boolean primary key default true check (one),
    hours int not null check (hours between 1 and 240),
    version int not null
);
insert into dispatch.no_report_hours (hours, version) values (12, 1);

-- Cases that were made of calls before the list was kept. Whether one is restricted is asked of the case itself wherever guarded is true.
insert into dispatch.no_report (call, call_ref, jacket, guarded, unit, writer_code, writer, since, version)
select call.id, call.ref, call.case_id, true, call.unit, 'PATROL', 'Patrol', max(line.at), 1
from dispatch.call as call join dispatch.line as line on line.call = call.id and line.kind = 'CASE'
where call.case_id is not null
group by call.id;
insert into dispatch.no_report_line (call, at, by, step, said)
select no_report.call, no_report.since, call.taken_by, 'ISSUED', call.case_number
from dispatch.no_report as no_report join dispatch.call as call on call.id = no_report.call;
