-- A scanned report of the case is an attachment of its own sort.
alter table media.attachment drop constraint attachment_sort_check;
alter table media.attachment add constraint attachment_sort_check
    check (sort in ('PHOTO', 'PORTRAIT', 'REPORT', 'DOCUMENT', 'STATEMENT', 'RECORDING', 'VIDEO', 'EMAIL', 'OTHER'));
alter table media.scan_cover drop constraint scan_cover_sort_check;
alter table media.scan_cover add constraint scan_cover_sort_check
    check (sort in ('PHOTO', 'PORTRAIT', 'REPORT', 'DOCUMENT', 'STATEMENT', 'RECORDING', 'VIDEO', 'EMAIL', 'OTHER'));
