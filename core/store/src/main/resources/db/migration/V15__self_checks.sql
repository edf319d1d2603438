-- What a unit's self-check came to in a month, kept so that the trend can be seen.
create table indicator_figure (
  provider uuid not null references provider (id),
  unit uuid not null references unit (id),
  model varchar(60) not null,
  indicator varchar(60) not null,
  span varchar(10) not null,
  for_month date not null,
  numerator decimal(12, 2) not null,
  denominator decimal(12, 2) not null,
  median decimal(12, 4),
  persons integer not null,
  not_known integer not null,
  kept_at timestamp with time zone not null,
  primary key (provider, unit, model, span, for_month, indicator)
);

-- Scores of instruments, of a unit or of a person; a correction is a row of its own.
create table instrument_score (
  id uuid primary key,
  provider uuid not null references provider (id),
  unit uuid not null references unit (id),
  person uuid references person (id),
  instrument varchar(40) not null,
  version varchar(60) not null,
  on_day date not null,
  rated_by varchar(20) not null,
  rater varchar(200) not null,
  total decimal(9, 2),
  parts varchar(4000) not null,
  recorded_by uuid not null references staff (id),
  recorded_at timestamp with time zone not null,
  corrects uuid unique references instrument_score (id),
  reason varchar(4000) not null
);
create index instrument_score_at on instrument_score (provider, unit, person, on_day);
create index instrument_score_of on instrument_score (person, on_day);

-- How persons' lives are, as facts with day and speaker; a correction is a row of its own.
create table life_fact (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  area varchar(20) not null,
  state varchar(30) not null,
  words varchar(4000) not null,
  on_day date not null,
  said_by varchar(20) not null,
  recorded_by uuid not null references staff (id),
  recorded_at timestamp with time zone not null,
  corrects uuid unique references life_fact (id),
  reason varchar(4000) not null
);
create index life_fact_of on life_fact (provider, person, area, on_day);

-- Whether a unit measures how things go in a model; without a row it does.
create table outcome_measurement (
  id uuid primary key,
  provider uuid not null references provider (id),
  unit uuid not null references unit (id),
  model varchar(60) not null,
  measured boolean not null,
  reason varchar(500) not null,
  by_staff uuid not null references staff (id),
  set_at timestamp with time zone not null
);
create index outcome_measurement_at on outcome_measurement (provider, unit, model, set_at);
