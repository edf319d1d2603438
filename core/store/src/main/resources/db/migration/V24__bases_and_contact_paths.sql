-- Contact paths as they were: replaced ones end and stay. It is not known since when those of
-- before held.
alter table contact_path add column begun_at timestamp with time zone;
alter table contact_path add column ended_at timestamp with time zone;

-- On what ground a person is in a model, with the decision where there is one; intervals.
create table enrolment_basis (
  enrolment uuid not null references enrolment (id),
  ord integer not null,
  provider uuid not null references provider (id),
  basis varchar(30) not null,
  decision varchar(100) not null,
  decided_on date,
  law varchar(200) not null,
  valid_to date,
  review_on date,
  without_documentation boolean not null,
  recorded_by uuid not null references staff (id),
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  primary key (enrolment, ord)
);

-- For whom an organisation offers a model; intervals.
create table target_group (
  provider uuid not null references provider (id),
  model varchar(60) not null,
  ord integer not null,
  words varchar(4000) not null,
  least_age integer,
  greatest_age integer,
  decided_by varchar(400) not null,
  decided_on date not null,
  recorded_by uuid not null references staff (id),
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  primary key (provider, model, ord)
);
