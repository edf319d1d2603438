package se.samordna.engine.person;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Gate;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.check.Revisions;
import se.samordna.engine.store.PersonStore;
import se.samordna.engine.store.ProtectionStore;
import se.samordna.network.MemberInterval;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.person.IdentifierAssurance;
import se.samordna.person.NewPerson;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.PersonFile;
import se.samordna.person.PersonIdentifier;
import se.samordna.person.PersonQuery;
import se.samordna.person.PersonRow;
import se.samordna.person.Persons;
import se.samordna.person.Protection;
import se.samordna.person.identifier.Assurance;
import se.samordna.person.identifier.Identifier;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.SwedishOrder;
import se.samordna.text.Text;

/** Persons in the store. */
@Component(service = Persons.class)
public final class KeptPersons implements Persons {
  private static final String REGISTERED = "registered";
  private static final Text MARKED = new Text("Skrev in skyddet.", "Recorded the protection.");
  private static final int LONGEST_QUERY = 200;
  private static final int MOST_WORDS = 5;

  private final Work work;
  private final Identifiers identifiers;
  private final PersonFiles files;
  private final Gate gate;
  private final NetworkHearer hearer;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptPersons(
      @Reference Work work,
      @Reference Gate gate,
      @Reference Identifiers identifiers,
      @Reference PersonFiles files,
      @Reference NetworkHearer hearer) {
    this.work = work;
    this.gate = gate;
    this.identifiers = identifiers;
    this.files = files;
    this.hearer = hearer;
  }

  @Override
  public Person register(Caller caller, NewPerson wanted) {
    return work.by(caller, Action.PERSON_REGISTER)
        .unit(wanted.unit())
        .write(access -> register(access, wanted));
  }

  private Person register(Access access, NewPerson wanted) {
    PersonChange facts = PersonChecks.checked("/facts", wanted.facts(), access.today());
    silent(access, facts.wishes().isEmpty(), "/facts/wishes");
    List<PersonIdentifier> numbers =
        wanted.number().isBlank()
            ? List.of()
            : List.of(free(access, wanted.number(), facts.protection()));
    Assurance level = wanted.assurance();
    if (level != null && numbers.stream().noneMatch(PersonIdentifier::hasAssurance)) {
      throw Refusal.at("/assurance", Code.ASSURANCE_OF_OTHER_NUMBER);
    }
    LocalDate birthDate =
        facts.birthDate() != null || numbers.isEmpty()
            ? facts.birthDate()
            : numbers.get(0).identifier().birthDate();
    Person person =
        new Person(
            Id.next(),
            access.provider(),
            1,
            facts.givenName(),
            facts.familyName(),
            facts.pronoun(),
            birthDate,
            numbers,
            facts.protection(),
            facts.phone(),
            facts.address(),
            facts.wishes());
    access.tx().persons().add(person);
    if (level != null) {
      assure(access, numbers.get(0).id(), new IdentifierAssurance(level, access.today()));
    }
    access
        .tx()
        .careRelations()
        .open(access.provider(), person.id(), wanted.unit(), REGISTERED, access.now());
    if (!access.keepsRecord()) {
      access.tx().regimes().keepNoneOf(access.provider(), person.id());
    }
    if (facts.protection().hides()) {
      name(access, person.id());
    }
    access.about("person", person.id());
    access.shows(person.id());
    return level == null ? person : stored(access, person.id());
  }

  private static void assure(
      Access access, Id<PersonIdentifier> identifier, IdentifierAssurance said) {
    access
        .tx()
        .persons()
        .assure(access.provider(), identifier, said, access.caller().staff(), access.now());
  }

  @Override
  public Person assure(Caller caller, Id<Person> person, int revision, NewAssurance said) {
    return work.by(caller, Action.PERSON_CHANGE)
        .person(person)
        .write(
            access -> {
              Person before = stored(access);
              Revisions.same(revision, before.revision());
              PersonIdentifier identifier =
                  before.identifiers().stream()
                      .filter(one -> one.id().equals(said.identifier()))
                      .findFirst()
                      .orElseThrow(() -> Refusal.at("/identifier", Code.FIELD_WRONG));
              Checks checks = new Checks();
              checks.that(identifier.hasAssurance(), "/identifier", Code.ASSURANCE_OF_OTHER_NUMBER);
              checks.notAfter("/from", said.from(), access.today());
              checks.done();
              assure(access, identifier.id(), new IdentifierAssurance(said.level(), said.from()));
              Revisions.newest(access.tx().persons().replace(next(before), access.now()));
              return stored(access);
            });
  }

  /**
   * Whoever makes an identity protected knows it already; a leader may read without being named.
   */
  private static void name(Access access, Id<Person> person) {
    if (access.units().stream().noneMatch(unit -> access.caller().has(Role.TEAM_LEADER, unit))) {
      Id<Staff> staff = access.caller().staff();
      String reason = MARKED.in(access.caller().language());
      access
          .tx()
          .protections()
          .name(
              access.provider(),
              new ProtectionStore.Named(Id.next(), person, staff, reason, staff, access.now()));
    }
  }

  /** What a person wishes others to know is free text, and is for units that keep a record. */
  private static void silent(Access access, boolean nothingSaid, String pointer) {
    if (!access.keepsRecord() && !nothingSaid) {
      throw Refusal.at(pointer, Code.NO_RECORD_KEPT);
    }
  }

  /**
   * A number that nobody at the provider has. A reserve number hides nobody: whoever is protected
   * keeps their own, which the protection covers (sources.md, protected identity).
   */
  private PersonIdentifier free(Access access, String typed, Protection protection) {
    Identifier identifier = identifiers.read("/number", typed, access.today());
    if (protection.hides() && identifier.kind().isReserve()) {
      throw Refusal.at("/number", Code.RESERVE_NUMBER_OF_PROTECTED);
    }
    boolean taken =
        access
            .tx()
            .persons()
            .withNumber(access.provider(), identifier.kind().oid(), identifier.value())
            .isPresent();
    if (taken) {
      throw Refusal.at("/number", Code.IDENTIFIER_TAKEN);
    }
    return new PersonIdentifier(Id.next(), identifier, access.today(), null, null, null);
  }

  @Override
  public Page<PersonRow> find(Caller caller, PersonQuery query) {
    return work.by(caller, Action.PERSON_SEARCH)
        .read(
            access -> {
              Page<PersonRow> found =
                  access
                      .tx()
                      .persons()
                      .find(wanted(access, query), query.page(), identifiers.reader());
              access.shows(ids(found));
              return found.map(row -> shown(access, row));
            });
  }

  /** Somebody protected is found by number alone, so that this asks for one person at most. */
  private PersonRow shown(Access access, PersonRow row) {
    Id<Person> person = row.id();
    boolean open =
        person == null
            || !row.protection().hides()
            || gate.mayRead(access.tx(), access.caller(), person, access.now());
    return open ? row : PersonRow.closed(row.protection());
  }

  private static List<Id<Person>> ids(Page<PersonRow> found) {
    return found.rows().stream().map(PersonRow::id).filter(Objects::nonNull).toList();
  }

  private PersonStore.Wanted wanted(Access access, PersonQuery query) {
    Checks checks = new Checks();
    String text = checks.optional("/text", query.text(), LONGEST_QUERY);
    checks.done();
    Optional<Identifier> number =
        text.isEmpty() ? Optional.empty() : identifiers.search(text, access.today());
    return new PersonStore.Wanted(
        access.provider(),
        access.units(),
        number.isPresent() ? List.of() : words(text),
        number.map(one -> one.kind().oid()).orElse(null),
        number.map(Identifier::value).orElse(null),
        query.mine() ? access.caller().staff() : null);
  }

  private static List<String> words(String text) {
    return Arrays.stream(SwedishOrder.searchKey(text).split(" ", -1))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .toList();
  }

  @Override
  public Person get(Caller caller, Id<Person> person) {
    return work.by(caller, Action.PERSON_READ).person(person).read(this::stored);
  }

  @Override
  public PersonFile file(Caller caller, Id<Person> person) {
    return work.by(caller, Action.PERSON_READ).person(person).read(files::of);
  }

  @Override
  public Person change(Caller caller, Id<Person> person, int revision, PersonChange change) {
    return work.by(caller, Action.PERSON_CHANGE)
        .person(person)
        .write(
            access -> {
              Person before = stored(access);
              Revisions.same(revision, before.revision());
              PersonChange facts = PersonChecks.checked("", change, access.today());
              silent(access, facts.wishes().equals(before.wishes()), "/wishes");
              if (facts.protection() != before.protection()) {
                protect(access, before, facts);
              }
              Person after = changed(before, facts);
              Revisions.newest(access.tx().persons().replace(after, access.now()));
              reconfirmed(access, before, after);
              return stored(access);
            });
  }

  /** What is protected is lifted or changed by those alone who answer for who is named. */
  private static void protect(Access access, Person before, PersonChange facts) {
    if (before.protection().hides() && !access.answersForNamed()) {
      throw Refusal.at("/protection", Code.NOT_YOURS);
    }
    if (facts.protection().hides() && !before.protection().hides()) {
      name(access, before.id());
    }
  }

  /**
   * Whoever becomes protected approves each of the network and of the meetings anew; guardians end
   * by the birth date.
   */
  private void reconfirmed(Access access, Person before, Person after) {
    if (after.protection().hides() && !before.protection().hides()) {
      MemberInterval suspended =
          new MemberInterval(
              MemberStatus.SUSPENDED, access.now(), null, access.caller().staff(), null, "");
      suspend(access, suspended);
      access.tx().personMeetings().askAnew(access.provider(), after.id(), access.now());
      ProtectionArrived.of(access, after.id());
    }
    LocalDate comesOfAge = after.comesOfAge();
    if (comesOfAge != null && !comesOfAge.equals(before.comesOfAge())) {
      access.tx().networks().guardiansEnd(access.provider(), after.id(), comesOfAge);
    }
  }

  private void suspend(Access access, MemberInterval suspended) {
    List<NetworkMember> members =
        access
            .tx()
            .networks()
            .of(access.provider(), List.of(access.person()))
            .getOrDefault(access.person(), List.of());
    access.tx().networks().suspend(access.provider(), access.person(), suspended);
    members.stream()
        .filter(member -> member.status().hasThePersonsYes())
        .forEach(
            member ->
                hearer.changed(access, member, member.moved(suspended.status(), suspended.from())));
  }

  /** The person with new facts. */
  private static Person changed(Person before, PersonChange facts) {
    return new Person(
        before.id(),
        before.provider(),
        before.revision() + 1,
        facts.givenName(),
        facts.familyName(),
        facts.pronoun(),
        facts.birthDate(),
        before.identifiers(),
        facts.protection(),
        facts.phone(),
        facts.address(),
        facts.wishes());
  }

  @Override
  public Person addIdentifier(Caller caller, Id<Person> person, int revision, String number) {
    return work.by(caller, Action.PERSON_CHANGE)
        .person(person)
        .write(
            access -> {
              Person before = stored(access);
              mustBeOpen(access);
              Revisions.same(revision, before.revision());
              PersonIdentifier added = free(access, number, before.protection());
              endSameKind(access, before, added);
              access.tx().persons().add(access.provider(), person, added);
              Revisions.newest(access.tx().persons().replace(next(before), access.now()));
              return stored(access);
            });
  }

  private static void mustBeOpen(Access access) {
    if (access.tx().merges().isClosed(access.provider(), access.person())) {
      throw Refusal.of(Code.RECORD_CLOSED);
    }
  }

  private static void endSameKind(Access access, Person person, PersonIdentifier added) {
    String oid = added.identifier().kind().oid();
    person.identifiers().stream()
        .filter(one -> one.to() == null && one.identifier().kind().oid().equals(oid))
        .forEach(
            one ->
                access
                    .tx()
                    .persons()
                    .end(access.provider(), one.id(), access.today().minusDays(1)));
  }

  private static Person next(Person before) {
    PersonChange same =
        new PersonChange(
            before.givenName(),
            before.familyName(),
            before.pronoun(),
            before.birthDate(),
            before.protection(),
            before.phone(),
            before.address(),
            before.wishes());
    return changed(before, same);
  }

  private Person stored(Access access) {
    return stored(access, access.person());
  }

  private Person stored(Access access, Id<Person> person) {
    return access
        .tx()
        .persons()
        .get(access.provider(), person, identifiers.reader())
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }
}
