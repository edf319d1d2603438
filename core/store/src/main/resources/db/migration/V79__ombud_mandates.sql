-- Mandates of personal ombuds. They stand beside the record, at units that keep none, and there is
-- no column in any of the three tables that a word of somebody's own could be written into: every
-- column is an id, a number, a day, a time, yes or no, or one of the codes that are listed here.

-- The codes are looked for in a text and not in a list: H2 cannot weigh a list in a check once the
-- session that made the table has ended.

-- Only of such a unit can there be a mandate.
create table ombud_unit (
  unit uuid primary key references unit (id),
  provider uuid not null references provider (id)
);
insert into ombud_unit (unit, provider)
select u.id, u.provider from unit u
where not exists (select 1 from record_unit k where k.unit = u.id);

create table ombud_mandate (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  unit uuid not null,
  revision integer not null,
  model varchar(40) not null,
  major integer not null,
  minor integer not null,
  phase varchar(40) not null,
  lifecycle varchar(40) not null,
  phase_since timestamp with time zone not null,
  ombud uuid references staff (id),
  asked_at timestamp with time zone not null,
  active_since timestamp with time zone,
  given_on date,
  given_how varchar(40),
  given_until date,
  given_others varchar(40),
  ended_at timestamp with time zone,
  end_code varchar(40),
  over_limit boolean not null,
  constraint ombud_mandate_unit foreign key (unit) references ombud_unit (unit),
  constraint ombud_mandate_model foreign key (model, major, minor)
    references model_snapshot (model, major, minor),
  constraint ombud_mandate_phase
    check (position(',' in phase) = 0
      and position(',' || phase || ','
        in ',REQUESTED,GETTING_TO_KNOW,MANDATE,WORKING,ENDED,') > 0),
  constraint ombud_mandate_lifecycle
    check (position(',' in lifecycle) = 0
      and position(',' || lifecycle || ','
        in ',PROPOSED,WAITING,ACTIVE,PAUSED,CLOSED,') > 0),
  constraint ombud_mandate_how check (position(',' in given_how) = 0
      and position(',' || given_how || ','
        in ',ORAL,WRITTEN,') > 0),
  constraint ombud_mandate_others check (position(',' in given_others) = 0
      and position(',' || given_others || ','
        in ',ASK,YES,NO,') > 0),
  constraint ombud_mandate_end
    check (position(',' in end_code) = 0
      and position(',' || end_code || ','
        in ',NOT_MEANT_FOR,NO_ROOM,OUTSIDE_AREA,DECLINED,COMPLETED,TRANSFERRED,WITHDREW,NOT_ENGAGED,DECEASED,MOVED,') > 0)
);
create index ombud_mandate_of on ombud_mandate (person, asked_at);
create index ombud_mandate_at on ombud_mandate (unit, lifecycle, phase_since, id);
create index ombud_mandate_ended on ombud_mandate (unit, ended_at, id);
create index ombud_mandate_over on ombud_mandate (provider, ended_at);
create index ombud_mandate_asked on ombud_mandate (unit, asked_at);

create table ombud_phase (
  mandate uuid not null references ombud_mandate (id),
  ord integer not null,
  provider uuid not null references provider (id),
  phase varchar(40) not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  begun_by uuid not null references staff (id),
  primary key (mandate, ord),
  constraint ombud_phase_phase
    check (position(',' in phase) = 0
      and position(',' || phase || ','
        in ',REQUESTED,GETTING_TO_KNOW,MANDATE,WORKING,ENDED,') > 0)
);

create table ombud_appointment (
  id uuid primary key,
  provider uuid not null references provider (id),
  mandate uuid not null references ombud_mandate (id),
  unit uuid not null,
  ombud uuid not null references staff (id),
  at timestamp with time zone not null,
  minutes integer not null,
  kind varchar(40) not null,
  called_off boolean not null,
  constraint ombud_appointment_unit foreign key (unit) references ombud_unit (unit),
  constraint ombud_appointment_minutes check (minutes between 5 and 600),
  constraint ombud_appointment_kind
    check (position(',' in kind) = 0
      and position(',' || kind || ','
        in ',HOME,OFFICE,OUTSIDE,PHONE,VIDEO,AUTHORITY,') > 0)
);
create index ombud_appointment_of on ombud_appointment (mandate, at, id);
create index ombud_appointment_at on ombud_appointment (unit, at);
