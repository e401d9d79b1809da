-- Why a bar, or the need of a certificate, was lifted. What was lifted before this column came says nothing.
alter table staff.bar add column lifted_why text;
alter table staff.duty_need add column lifted_why text;
