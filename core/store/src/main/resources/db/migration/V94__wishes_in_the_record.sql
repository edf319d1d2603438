-- What a person wishes others to know, their own login and what is kept from it belong to a record:
-- of a person whom only personal ombuds know there is no row that they could stand in or refer to.

alter table record_person add column wishes varchar(4000) default '' not null;
update record_person
  set wishes = (select p.wishes from person p where p.id = record_person.person);
alter table person drop column wishes;

alter table own_login add constraint own_login_in_record
  foreign key (person) references record_person (person);
alter table withheld add constraint withheld_in_record
  foreign key (person) references record_person (person);
