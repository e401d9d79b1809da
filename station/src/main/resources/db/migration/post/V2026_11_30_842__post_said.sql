-- The published words that an answer bears; nothing else has any.
alter table post.delivery add said text;
alter table post.delivery add check ((wording = 'ANSWER') = (said is not null));
