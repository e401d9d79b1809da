-- Who may know of a report of a restricted case.
create function reports.lets_in_report(report_ref text, reader bigint) returns boolean language plpgsql stable as $$
begin
    return exists (select 1 from reports.report
        where report.ref = report_ref and report.guarded and cases.lets_in(report.case_ref, reader));
end $$;
