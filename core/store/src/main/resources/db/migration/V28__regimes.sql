-- Under which law units keep records, what was written under which, and that units without a record
-- can write nothing.

-- What has been settled of a unit, from a day on; a unit with no row on a day is under what goes
-- with its kind of provider.
create table unit_regime (
  unit uuid not null references unit (id),
  ord integer not null,
  provider uuid not null references provider (id),
  regime varchar(20) not null,
  from_day date not null,
  set_by varchar(110) not null,
  set_at timestamp with time zone not null,
  primary key (unit, ord)
);

-- The units that keep records, and the persons of whom one is kept. What is written of somebody
-- refers to these: of a person whom only personal ombuds know, and at a unit of theirs, no such row
-- can be.
create table record_unit (
  unit uuid primary key references unit (id),
  provider uuid not null references provider (id)
);
insert into record_unit (unit, provider) select id, provider from unit;

create table record_person (
  person uuid primary key references person (id),
  provider uuid not null references provider (id)
);
insert into record_person (person, provider) select id, provider from person;

-- That something was written of a person: at which unit, under which law, and of what.
create table record_entry (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null,
  unit uuid not null,
  regime varchar(20) not null,
  action varchar(40) not null,
  object_kind varchar(40) not null,
  object uuid,
  at timestamp with time zone not null,
  constraint record_entry_regime check (regime <> 'PO_NO_RECORD'),
  constraint record_entry_in_record foreign key (person) references record_person (person),
  constraint record_entry_at_record foreign key (unit) references record_unit (unit)
);
create index record_entry_of on record_entry (person, regime, at);
create index record_entry_at on record_entry (unit, at);

-- Of what was written before it is known when, but not of each thing at which unit.
insert into record_entry (id, provider, person, unit, regime, action, object_kind, at)
select p.id, p.provider, p.id,
    (select r.unit from care_relation r where r.person = p.id
      order by r.begun_at desc, r.id limit 1),
    case when v.kind = 'HEALTH_CARE' then 'HSL' else 'SOL' end, '', '', w.newest
  from person p
  join provider v on v.id = p.provider
  join (
    select e.person, max(e.written) as newest from (
      select person, begun_at as written from care_relation
      union all select person, ended_at from care_relation
      union all select person, recorded_at from contact
      union all select person, created_at from plan
      union all select p.person, n.adopted_at from plan_version n join plan p on p.id = n.plan
      union all select p.person, n.recorded_at from plan_evaluation n join plan p on p.id = n.plan
      union all select person, written_at from crisis_plan
      union all select person, recorded_at from crisis_plan_evaluation
      union all select person, saved_at from answered_form
      union all select person, started_at from meeting
      union all select person, closed_at from meeting
      union all select person, decided_at from meeting_decision
      union all select person, recorded_at from admission
      union all select person, recorded_at from legal_status
      union all select person, created_at from task
      union all select person, ended_at from task
      union all select person, referred_at from enrolment
      union all select person, closed_at from enrolment
      union all select n.person, s.at from enrolment_step s join enrolment n on n.id = s.enrolment
      union all select person, opened_at from board_entry
      union all select person, closed_at from board_entry
      union all select person, changed_at from board_entry
      union all select person, since from network_member
      union all select person, recorded_at from maturity_note
      union all select person, recorded_at from home_answer
      union all select person, recorded_at from child
      union all select person, recorded_at from consent
      union all select person, withdrawn_at from consent
      union all select person, at from disclosure
      union all select person, created_at from sip
      union all select person, recorded_at from life_fact
      union all select person, recorded_at from instrument_score
    ) e where e.person is not null and e.written is not null group by e.person
  ) w on w.person = p.id
  where exists (select 1 from care_relation r where r.person = p.id);

alter table contact add constraint contact_in_record
  foreign key (person) references record_person (person);
alter table plan add constraint plan_in_record
  foreign key (person) references record_person (person);
alter table crisis_plan add constraint crisis_plan_in_record
  foreign key (person) references record_person (person);
alter table crisis_plan_evaluation add constraint crisis_plan_evaluation_in_record
  foreign key (person) references record_person (person);
alter table answered_form add constraint answered_form_in_record
  foreign key (person) references record_person (person);
alter table meeting add constraint meeting_in_record
  foreign key (person) references record_person (person);
alter table meeting_turn add constraint meeting_turn_in_record
  foreign key (person) references record_person (person);
alter table meeting_decision add constraint meeting_decision_in_record
  foreign key (person) references record_person (person);
alter table admission add constraint admission_in_record
  foreign key (person) references record_person (person);
alter table legal_status add constraint legal_status_in_record
  foreign key (person) references record_person (person);
alter table task add constraint task_in_record
  foreign key (person) references record_person (person);
alter table enrolment add constraint enrolment_in_record
  foreign key (person) references record_person (person);
alter table board_entry add constraint board_entry_in_record
  foreign key (person) references record_person (person);
alter table support_request add constraint support_request_in_record
  foreign key (person) references record_person (person);
alter table network_member add constraint network_member_in_record
  foreign key (person) references record_person (person);
alter table maturity_note add constraint maturity_note_in_record
  foreign key (person) references record_person (person);
alter table home_answer add constraint home_answer_in_record
  foreign key (person) references record_person (person);
alter table child add constraint child_in_record
  foreign key (person) references record_person (person);
alter table mandate add constraint mandate_in_record
  foreign key (person) references record_person (person);
alter table consent add constraint consent_in_record
  foreign key (person) references record_person (person);
alter table consent_attempt add constraint consent_attempt_in_record
  foreign key (person) references record_person (person);
alter table disclosure add constraint disclosure_in_record
  foreign key (person) references record_person (person);
alter table person_link add constraint person_link_in_record
  foreign key (person) references record_person (person);
alter table judged_text add constraint judged_text_in_record
  foreign key (person) references record_person (person);
alter table plan_elsewhere add constraint plan_elsewhere_in_record
  foreign key (person) references record_person (person);
alter table plan_correction add constraint plan_correction_in_record
  foreign key (person) references record_person (person);
alter table sip add constraint sip_in_record
  foreign key (person) references record_person (person);
alter table coordination_appointment add constraint coordination_appointment_in_record
  foreign key (person) references record_person (person);
alter table coordinator_decision add constraint coordinator_decision_in_record
  foreign key (person) references record_person (person);
alter table instrument_score add constraint instrument_score_in_record
  foreign key (person) references record_person (person);
alter table life_fact add constraint life_fact_in_record
  foreign key (person) references record_person (person);
alter table limit_override add constraint limit_override_in_record
  foreign key (person) references record_person (person);

alter table meeting add constraint meeting_at_record
  foreign key (unit) references record_unit (unit);
alter table working_note add constraint working_note_at_record
  foreign key (unit) references record_unit (unit);
alter table task add constraint task_at_record
  foreign key (unit) references record_unit (unit);
alter table enrolment add constraint enrolment_at_record
  foreign key (unit) references record_unit (unit);
alter table board_entry add constraint board_entry_at_record
  foreign key (unit) references record_unit (unit);
alter table consent add constraint consent_at_record
  foreign key (unit) references record_unit (unit);
alter table coordination_appointment add constraint coordination_appointment_at_record
  foreign key (unit) references record_unit (unit);
alter table instrument_score add constraint instrument_score_at_record
  foreign key (unit) references record_unit (unit);
alter table limit_override add constraint limit_override_at_record
  foreign key (unit) references record_unit (unit);
