-- What of the order journal this database knows (vault.OrderJournal); a line of the file that is missing here is carried out again.
create table vault.order_line (
    id text primary key,
    at timestamptz(3) not null,
    verb text not null,
    record text not null,
    details text not null,
    again_at timestamptz(3)
);
insert into vault.append_only values ('order_line', 'app');
create trigger append_only before update or delete or truncate on vault.order_line
    for each statement execute function vault.append_only_refuses();
