-- What a person has blocked of what one unit wrote, for the provider's other units; and for which
-- unit, and until when, the person has lifted it. An emergency opening lifts as well.
create table access_block (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references record_person (person),
  unit uuid not null references unit (id),
  said_by varchar(30) not null,
  said_through uuid references network_member (id),
  said_on date not null,
  said_how varchar(30) not null,
  recorded_by uuid not null references staff (id),
  laid_at timestamp with time zone not null,
  end_said_by varchar(30),
  end_said_through uuid references network_member (id),
  end_said_on date,
  end_said_how varchar(30),
  ended_by uuid references staff (id),
  ended_at timestamp with time zone
);
create index access_block_of on access_block (person, laid_at);

create table block_lift (
  id uuid primary key,
  provider uuid not null references provider (id),
  block uuid not null references access_block (id),
  unit uuid not null references unit (id),
  said_by varchar(30) not null,
  said_through uuid references network_member (id),
  said_on date not null,
  said_how varchar(30) not null,
  recorded_by uuid not null references staff (id),
  lifted_at timestamp with time zone not null,
  until_at timestamp with time zone not null
);
create index block_lift_of on block_lift (block, until_at);

-- Which unit wrote a thing is asked by the thing.
create index record_entry_about on record_entry (object, at);
