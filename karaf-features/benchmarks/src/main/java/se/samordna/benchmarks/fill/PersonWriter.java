package se.samordna.benchmarks.fill;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.benchmarks.population.CareModel;
import se.samordna.benchmarks.population.ContactRow;
import se.samordna.benchmarks.population.EnrolmentRow;
import se.samordna.benchmarks.population.MemberRow;
import se.samordna.benchmarks.population.PersonRow;
import se.samordna.benchmarks.population.PlanRow;
import se.samordna.benchmarks.population.Population;
import se.samordna.contact.Contact;
import se.samordna.engine.store.Tx;
import se.samordna.network.MemberInterval;
import se.samordna.network.MemberScope;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.person.PersonIdentifier;
import se.samordna.person.Protection;
import se.samordna.person.identifier.IdentifierReader;
import se.samordna.person.identifier.IdentifierReading;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanJudgement;
import se.samordna.plan.PlanType;
import se.samordna.plan.PlanVersion;
import se.samordna.text.Days;

/**
 * Writes persons with all that hangs on them. Enrolled is who is in FACT, the model of which the
 * import knows the phases; everybody else is registered at the unit and has all but an enrolment.
 */
final class PersonWriter {
  private static final Duration UNTIL_WRITTEN = Duration.ofHours(1);

  private final Population population;
  private final Teams teams;
  private final Id<Provider> provider;
  private final LocalDate today;
  private final boolean largeBoard;
  private final IdentifierReader reader = new IdentifierReader(List.of());

  /**
   * @param largeBoard puts everybody on the board of the team that measurements read, with a plan
   *     of 5 KB and without a number, since the numbers are the population's
   */
  PersonWriter(Population population, Teams teams, LocalDate today, boolean largeBoard) {
    this.population = population;
    this.teams = teams;
    this.provider = teams.provider().id();
    this.today = today;
    this.largeBoard = largeBoard;
  }

  /** About how many rows a person's writing takes, so that batches stay small. */
  int rows(int person) {
    return 20
        + 2 * population.contacts(person).size()
        + 2 * population.members(person).size()
        + population.interventions(person).size();
  }

  /** Writes one person. */
  void write(Tx tx, int number) {
    EnrolmentRow current = current(number);
    Teams.Team team = largeBoard ? teams.largeBoard() : teams.of(current);
    Id<Staff> worker = team.workers().get(current.worker());
    Person person = person(population.person(number), current);
    tx.persons().add(person);
    if (largeBoard) {
      enrol(tx, person, current, team);
    } else {
      population.enrolments(number).forEach(row -> enrol(tx, person, row, teams.of(row)));
    }
    population.members(number).forEach(row -> add(tx, person.id(), row, worker));
    plans(tx, person.id(), number, worker);
    population.contacts(number).forEach(row -> add(tx, person.id(), row, worker));
  }

  private EnrolmentRow current(int number) {
    List<EnrolmentRow> all = population.enrolments(number);
    EnrolmentRow row = all.get(all.size() - 1);
    return largeBoard
        ? new EnrolmentRow(
            number,
            row.id(),
            CareModel.FACT,
            0,
            0,
            number % Teams.LARGE_BOARD.workers(),
            row.from(),
            null,
            true)
        : row;
  }

  private Person person(PersonRow row, EnrolmentRow current) {
    LocalDate known = current.from().minusDays(30);
    return new Person(
        new Id<>(row.id()),
        provider,
        1,
        row.givenName(),
        row.familyName(),
        "",
        row.birthDate(),
        identifiers(row, known),
        row.isProtected() && !largeBoard ? Protection.SECRECY_MARKING : Protection.NONE,
        "070-000 00 00",
        "Övningsgatan " + (1 + row.number() % 90) + ", 000 00 Påhittsstad",
        "");
  }

  private List<PersonIdentifier> identifiers(PersonRow row, LocalDate known) {
    @Nullable String number = largeBoard ? null : row.identifier();
    if (number != null && reader.read(number, today) instanceof IdentifierReading.Read read) {
      return List.of(
          new PersonIdentifier(
              Teams.id("identifier " + row.id()), read.identifier(), known, null, null, null));
    }
    return List.of();
  }

  private void enrol(Tx tx, Person person, EnrolmentRow row, Teams.Team team) {
    boolean fact = row.model() == CareModel.FACT;
    String ground = fact ? "enrolled" : "registered";
    tx.careRelations()
        .open(provider, person.id(), team.unit().id(), ground, Days.start(row.from()));
    if (row.to() != null) {
      tx.careRelations().end(provider, person.id(), team.unit().id(), ground, Days.start(row.to()));
    }
    if (fact) {
      new FactCare(tx, provider, today, person, row, team).write();
    }
  }

  private void add(Tx tx, Id<Person> person, MemberRow row, Id<Staff> worker) {
    Relations relation = Relations.of(row.relation());
    Instant since = Days.start(row.from());
    MemberStatus status = row.inResourceGroup() ? MemberStatus.ACCEPTED : MemberStatus.SUGGESTED;
    tx.networks()
        .add(
            provider,
            new NetworkMember(
                new Id<>(row.id()),
                person,
                1,
                row.name(),
                NetworkMember.Relation.OTHER,
                relation.words(),
                relation.kind(),
                relation.sphere(),
                null,
                "070-000 00 00",
                row.ordinal() == 0,
                status,
                since,
                null,
                null,
                MemberScope.NOTHING,
                false),
            new MemberInterval(status, since, null, worker, null, ""));
  }

  private void plans(Tx tx, Id<Person> person, int number, Id<Staff> worker) {
    List<PlanRow> versions = population.plans(number);
    Id<Plan> plan = new Id<>(versions.get(0).id());
    Instant begun = Days.start(versions.get(0).adopted());
    tx.plans()
        .add(
            provider,
            new Plan(plan, person, PlanType.CM_PLAN, 1, null, null, List.of(), begun, null));
    for (int n = 0; n < versions.size(); n++) {
      PlanVersion version =
          new PlanVersion(
              n + 1,
              content(versions.get(n), number),
              Days.start(versions.get(n).adopted()),
              worker,
              true,
              List.of("Personen", "Samordnaren"),
              PlanJudgement.NONE);
      tx.plans().adopt(provider, plan, n + 1, person, version);
    }
  }

  private PlanContent content(PlanRow plan, int number) {
    return largeBoard
        ? PlanText.large(plan, population.goals(number), population.interventions(number))
        : PlanText.of(plan, population.goals(number), population.interventions(number));
  }

  private void add(Tx tx, Id<Person> person, ContactRow row, Id<Staff> worker) {
    Contact.Kind kind = Contact.Kind.valueOf(row.path());
    tx.contacts()
        .add(
            provider,
            new Contact(
                new Id<>(row.id()),
                person,
                kind,
                kind == Contact.Kind.VISIT ? Contact.Place.HOME : Contact.Place.NONE,
                row.at(),
                row.at().plus(UNTIL_WRITTEN),
                List.of(worker),
                List.of(),
                row.minutes(),
                row.reached(),
                row.note()));
  }
}
