create index audit_line_case on vault.audit_line (case_number, at) where case_number is not null;
