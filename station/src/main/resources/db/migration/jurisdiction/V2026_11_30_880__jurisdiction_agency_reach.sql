-- Where the public reaches the agency: on letters, papers and the public site.
alter table jurisdiction.agency add column address text, add column phone text;
