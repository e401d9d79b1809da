-- Who may know of mail and letters about a restricted case, and of a notice.
create function post.lets_in_mail(mail_ref text, reader bigint) returns boolean language plpgsql stable as $$
begin
    return exists (select 1 from post.mail where mail.ref = mail_ref and mail.guarded and cases.lets_in(mail.case_ref, reader));
end $$;

create function post.lets_in_letter(letter_ref text, reader bigint) returns boolean language plpgsql stable as $$
begin
    return exists (select 1 from post.letter where letter.ref = letter_ref and letter.guarded and cases.lets_in(letter.case_ref, reader));
end $$;

create function post.lets_in_notice(notice_ref text, reader bigint) returns boolean language plpgsql stable as $$
begin
    return exists (select 1 from post.notice where notice.ref = notice_ref and (notice.account = reader
        or exists (select 1 from post.notice_person given where given.notice = notice.id and given.account = reader)));
end $$;
