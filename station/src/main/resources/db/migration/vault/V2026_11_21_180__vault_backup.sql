-- How backups are made; one row.
create table vault.backup_setting (
    one boolean primary key default true check (one),
    scheduled boolean not null,
    at time not null,
    kept_days int not null check (kept_days between 1 and 3650),
    drill_on int not null check (drill_on between 1 and 7),
    drill_at time not null,
    waiting_megabytes int not null check (waiting_megabytes between 256 and 1048576),
    version int not null
);
insert into vault.backup_setting values (true, true, '02:30', 35, 7, '04:30', 4096, 1);
