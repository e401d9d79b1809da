-- A page of the list that few calls fit: part of a place or of a nature, the beginning of a name, a state that few are in. New calls wait
-- in a list of their own until a vacuum puts them into the index of trigrams, so that taking calls over stays as fast as it was.
create index call_words on dispatch.call using gin (lower(place) public.gin_trgm_ops, lower(nature) public.gin_trgm_ops);
create index call_nature_code on dispatch.call (nature_code, received_at desc, id desc) where nature_code is not null;
create index call_canceled on dispatch.call (received_at desc, id desc) where state = 'CANCELED';
create index call_party_last on dispatch.call
    (lower(party_last || ', ' || coalesce(party_first, '') || ' ' || coalesce(party_middle, '')) collate "C")
    where party_last is not null;
create index call_party_first on dispatch.call
    (lower(coalesce(party_first || ' ', '') || party_last) collate "C") where party_last is not null;
