-- The master index of organizations: businesses, agencies, insurers, tow companies.
create table master.organization (
    id bigint generated always as identity primary key,
    ref text not null unique,
    number text not null unique,
    kind text not null check (kind in ('BUSINESS', 'TOW', 'INSURER', 'AGENCY', 'SCHOOL', 'MEDICAL', 'OTHER')),
    name text not null,
    sort text collate "C" not null,
    entered_at timestamptz(3) not null,
    entered_by text not null,
    version int not null
);
create index organization_sort on master.organization (sort, id);

-- What an organization is looked up by: its names in normal form, their words, phones, identifiers.
create table master.organization_key (
    term text collate "C" not null,
    organization bigint not null
);
create index organization_key_term on master.organization_key (term, organization desc);
create index organization_key_organization on master.organization_key (organization);
