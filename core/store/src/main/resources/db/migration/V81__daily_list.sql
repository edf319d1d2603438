-- What a team's daily list holds beside what is kept anyway: judgements of risks, and deliveries of
-- medicine with how each day's went. Nothing is overwritten; what was noted by mistake stays as
-- taken back.
create table daily_risk (
  enrolment uuid not null references enrolment (id),
  ord integer not null,
  provider uuid not null references provider (id),
  kind varchar(20) not null,
  raised boolean not null,
  assessed_on date not null,
  assessed_by uuid not null references staff (id),
  note varchar(1000) not null,
  recorded_by uuid not null references staff (id),
  recorded_at timestamp with time zone not null,
  primary key (enrolment, ord)
);

-- On which days of the week, 1 for Monday, from a day on and maybe until one.
create table medicine_delivery (
  enrolment uuid not null references enrolment (id),
  ord integer not null,
  provider uuid not null references provider (id),
  what varchar(200) not null,
  days varchar(7) not null,
  from_day date not null,
  to_day date,
  staff uuid references staff (id),
  recorded_by uuid not null references staff (id),
  recorded_at timestamp with time zone not null,
  ended_by uuid references staff (id),
  ended_at timestamp with time zone,
  primary key (enrolment, ord)
);

create table medicine_delivered (
  enrolment uuid not null,
  delivery integer not null,
  ord integer not null,
  provider uuid not null references provider (id),
  on_day date not null,
  outcome varchar(20) not null,
  by_staff uuid not null references staff (id),
  at timestamp with time zone not null,
  back_by uuid references staff (id),
  back_at timestamp with time zone,
  primary key (enrolment, delivery, ord),
  foreign key (enrolment, delivery) references medicine_delivery (enrolment, ord)
);
