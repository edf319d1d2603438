package se.samordna.rest;

import java.util.List;
import se.samordna.audit.AuditEntry;
import se.samordna.audit.AuditTrail;
import se.samordna.person.NewPerson;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.PersonFile;
import se.samordna.person.PersonQuery;
import se.samordna.person.PersonRow;
import se.samordna.person.Persons;
import se.samordna.person.Persons.NewAssurance;
import se.samordna.start.Start;
import se.samordna.start.Starts;

/** Persons, the first page of the day, and the log of who has read. */
record PersonResource(Persons persons, Starts starts, AuditTrail trail) implements Resource {
  record NewIdentifier(String number) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/start", "start", "What needs the caller today")
            .gives(Start.class)
            .by(call -> Reply.of(starts.today(call.caller()))),
        Operation.get("/persons", "persons", "The persons of the caller's units")
            .knows("mine")
            .givesPages(PersonRow.class)
            .by(call -> found(call, new PersonQuery("", call.flag("mine"), call.page()))),
        Operation.post(
                "/persons:search",
                "findPersons",
                "Find persons by name or number; a POST, for a number never stands in an address")
            .takes(PersonQuery.class)
            .gives(new Shapes.Generic(se.samordna.Page.class, PersonRow.class))
            .by(call -> found(call, call.body(PersonQuery.class))),
        Operation.post("/persons", "registerPerson", "Register a person at one of one's units")
            .takes(NewPerson.class)
            .makes(Person.class)
            .by(this::register),
        Operation.get("/persons/{person}", "person", "One person")
            .gives(Person.class)
            .by(this::get),
        Operation.put("/persons/{person}", "changePerson", "Replace the person's facts")
            .takes(PersonChange.class)
            .gives(Person.class)
            .revises(Person.class, this::get)
            .by(this::change),
        Operation.get("/persons/{person}/file", "personFile", "All that is needed at once")
            .gives(PersonFile.class)
            .by(call -> Reply.of(persons.file(call.caller(), call.id("person")))),
        Operation.post("/persons/{person}/identifiers", "addIdentifier", "Add an identifier")
            .takes(NewIdentifier.class)
            .gives(Person.class)
            .revises(Person.class, this::get)
            .by(this::addIdentifier),
        Operation.post(
                "/persons/{person}/identifiers:assure",
                "assureIdentifier",
                "Say how sure a coordination number is, from a day on")
            .takes(NewAssurance.class)
            .gives(Person.class)
            .revises(Person.class, this::get)
            .by(
                call ->
                    shown(
                        persons.assure(
                            call.caller(),
                            call.id("person"),
                            call.revision(),
                            call.body(NewAssurance.class)))),
        Operation.get("/persons/{person}/log", "log", "Who has had access to the person")
            .givesPages(AuditEntry.class)
            .by(call -> Reply.of(trail.ofPerson(call.caller(), call.id("person"), call.page()))));
  }

  private Reply found(Call call, PersonQuery query) {
    return Reply.of(persons.find(call.caller(), query));
  }

  private Reply register(Call call) {
    Person person = persons.register(call.caller(), call.body(NewPerson.class));
    return shown(person).at("/persons/" + person.id());
  }

  private Reply get(Call call) {
    return shown(persons.get(call.caller(), call.id("person")));
  }

  private Reply change(Call call) {
    PersonChange change = call.body(PersonChange.class);
    return shown(persons.change(call.caller(), call.id("person"), call.revision(), change));
  }

  private Reply addIdentifier(Call call) {
    String number = call.body(NewIdentifier.class).number();
    return shown(persons.addIdentifier(call.caller(), call.id("person"), call.revision(), number));
  }

  private static Reply shown(Person person) {
    return Reply.of(person, person.revision());
  }
}
