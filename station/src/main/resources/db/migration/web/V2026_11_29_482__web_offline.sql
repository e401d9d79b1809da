-- A post that a device kept while the server was away says when it was written there, and on which device.
alter table web.inbox add column claimed_at timestamptz(3), add column device text;
