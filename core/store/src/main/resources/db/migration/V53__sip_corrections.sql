-- What the person says is wrong in an adopted version of a SIP; it stands beside the version.
create table sip_correction (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references record_person (person),
  sip uuid not null,
  version integer not null,
  words varchar(4000) not null,
  recorded_by uuid references staff (id),
  recorded_at timestamp with time zone not null,
  said_by varchar(30) not null,
  said_through uuid references network_member (id),
  said_on date not null,
  said_how varchar(30) not null,
  foreign key (sip, version) references sip_version (sip, number)
);
create index sip_correction_of on sip_correction (sip, recorded_at);
create index sip_correction_person on sip_correction (person);
