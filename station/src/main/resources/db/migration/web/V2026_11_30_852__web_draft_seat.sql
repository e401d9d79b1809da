-- At which sign-in a draft was typed, so that the next person at that terminal can go on with it, and who had typed it then.
alter table web.draft
    add column seat text not null default '',
    add column handed_by text;
create index draft_seat on web.draft (account, seat) where ended_at is null;
