-- Contacts from the form of the public site.
alter table dispatch.contact drop constraint contact_channel_check;
alter table dispatch.contact add constraint contact_channel_check
    check (channel in ('COUNTER', 'PHONE', 'MAIL', 'EMAIL', 'FAX', 'WEB'));
alter table dispatch.complaint drop constraint complaint_channel_check;
alter table dispatch.complaint add constraint complaint_channel_check
    check (channel in ('COUNTER', 'PHONE', 'MAIL', 'EMAIL', 'FAX', 'WEB'));
alter table dispatch.contact add inquiry bigint unique references portal.inquiry (id);
alter table dispatch.contact add wrote text;
alter table dispatch.contact add check ((inquiry is null) = (wrote is null));
