-- What is written of a person's meetings, decisions and plans from others is part of a record: where
-- none is kept, no such row can be.
alter table person_meeting add constraint person_meeting_in_record
  foreign key (person) references record_person (person);
alter table person_meeting add constraint person_meeting_at_record
  foreign key (unit) references record_unit (unit);
alter table shared_decision add constraint shared_decision_in_record
  foreign key (person) references record_person (person);
alter table sip_received add constraint sip_received_in_record
  foreign key (person) references record_person (person);
