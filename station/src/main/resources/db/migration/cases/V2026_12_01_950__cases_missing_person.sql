-- Somebody who is missed stands in the case as that.
alter table cases.person_involved drop constraint person_involved_role_check;
alter table cases.person_involved add constraint person_involved_role_check
    check (role in ('VICTIM', 'SUSPECT', 'WITNESS', 'REPORTING', 'ARRESTEE', 'MISSING', 'OTHER'));
