-- Two rows of the same human within one provider. Nothing is erased: which rows came over is
-- remembered, and they go back when the merge is undone.
create table person_merge (
  id uuid primary key,
  provider uuid not null references provider (id),
  survivor uuid not null references person (id),
  merged uuid not null references person (id),
  merged_at timestamp with time zone not null,
  merged_by uuid not null references staff (id),
  reason varchar(4000) not null,
  -- how the rows stood then
  survivor_protection varchar(30) not null,
  merged_protection varchar(30) not null,
  -- what was added to the numbers of the merged row's crisis plans
  crisis_shift integer not null,
  undone_at timestamp with time zone,
  undone_by uuid references staff (id),
  undone_reason varchar(4000)
);
create index person_merge_of on person_merge (survivor, merged_at);
create index person_merge_into on person_merge (merged, undone_at);

-- What either row had when they were merged, by the key of its table; ord is the second part of the
-- key, or the number that was shifted.
create table merged_row (
  merge uuid not null references person_merge (id),
  provider uuid not null references provider (id),
  what varchar(60) not null,
  thing uuid not null,
  ord integer not null,
  moved boolean not null,
  primary key (merge, what, thing, ord)
);

alter table person_identifier add column linked_from uuid;

-- Records that were closed for good and lead nowhere.
create table closed_record (
  person uuid primary key references person (id),
  provider uuid not null references provider (id),
  closed_at timestamp with time zone not null,
  closed_by uuid not null references staff (id)
);
