-- What an e-mail encloses: a public sheet of the room that asked for it, made when the e-mail leaves.
alter table post.delivery
    add column enclosure_kind text,
    add column enclosure_key text,
    add check ((enclosure_kind is null) = (enclosure_key is null));
create index delivery_key_start on post.delivery (key text_pattern_ops);
