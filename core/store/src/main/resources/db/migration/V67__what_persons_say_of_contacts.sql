-- What a person says by their own login is recorded by nobody.
alter table crisis_plan_decline alter column recorded_by drop not null;
alter table block_lift alter column recorded_by drop not null;

-- A person may close again before its day what they have opened to a unit; the day that was meant
-- is kept.
alter table block_lift add column meant_until timestamp with time zone;

-- What the person says is wrong in a contact or a note, which stays as it is.
create table contact_correction (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references record_person (person),
  contact uuid not null references contact (id),
  words varchar(4000) not null,
  recorded_by uuid references staff (id),
  recorded_at timestamp with time zone not null,
  said_by varchar(30) not null,
  said_through uuid references network_member (id),
  said_on date not null,
  said_how varchar(30) not null
);
create index contact_correction_of on contact_correction (contact, recorded_at);
create index contact_correction_person on contact_correction (person);
