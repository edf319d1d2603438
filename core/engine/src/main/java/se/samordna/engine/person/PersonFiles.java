package se.samordna.engine.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.admission.Admission;
import se.samordna.consent.Consent;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.AnsweredFormStore.Kept;
import se.samordna.engine.store.Tx;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.person.PersonFile;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanDecline;
import se.samordna.plan.Plan;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.task.Task;

/** Puts together what the first page about a person shows, in a fixed number of statements. */
@Component(service = PersonFiles.class)
public final class PersonFiles {
  private static final int NEWEST = 20;
  private static final int MOST_TASKS = 100;

  private final EnrolmentsOfPerson enrolments;
  private final Identifiers identifiers;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public PersonFiles(@Reference EnrolmentsOfPerson enrolments, @Reference Identifiers identifiers) {
    this.enrolments = enrolments;
    this.identifiers = identifiers;
  }

  /** The file of the person that the access is to. */
  public PersonFile of(Access access) {
    Tx tx = access.tx();
    Id<Provider> provider = access.provider();
    Id<Person> person = access.person();
    Person stored =
        tx.persons()
            .get(provider, person, identifiers.reader())
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    List<Id<Person>> one = List.of(person);
    if (!access.keepsRecord()) {
      return reached(access, stored);
    }
    List<EnrolmentView> views = enrolments.of(access);
    List<NetworkMember> network =
        tx.networks().of(provider, one).getOrDefault(person, List.of()).stream()
            .map(member -> member.readOn(access.today()))
            .toList();
    List<Plan> plans = tx.plans().of(provider, one).getOrDefault(person, List.of());
    Optional<CrisisPlan> crisisPlan =
        Optional.ofNullable(tx.plans().crisisPlans(provider, one).get(person));
    List<Kept> forms =
        tx.answeredForms().newestCompleted(provider, one).getOrDefault(person, List.of());
    List<Admission> admissions = tx.admissions().of(provider, one).getOrDefault(person, List.of());
    return new PersonFile(
        stored,
        views,
        Duties.of(
            access.today(),
            new Duties.Known(
                views,
                forms,
                plans,
                crisisPlan,
                declined(access, crisisPlan),
                network,
                consents(access),
                undecided(access, views))),
        network,
        plans,
        crisisPlan,
        tx.contacts().paths(provider, one).getOrDefault(person, List.of()),
        tx.contacts().of(provider, person, PageRequest.first(NEWEST)).rows(),
        tx.meetings().ofPerson(provider, person, NEWEST),
        tx.personMeetings().held(provider, person, NEWEST),
        admissions,
        tx.admissions().legalStatuses(provider, one).getOrDefault(person, List.of()),
        open(tx.tasks().ofPerson(provider, person, PageRequest.first(MOST_TASKS)).rows()),
        tx.discharges().openOf(provider, person, access.now()),
        access.keepsRecord(),
        access.standingToBlocks());
  }

  /** What a unit without a record knows of somebody: who it is, and how they are reached. */
  private static PersonFile reached(Access access, Person stored) {
    return new PersonFile(
        stored,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        access
            .tx()
            .contacts()
            .paths(access.provider(), List.of(stored.id()))
            .getOrDefault(stored.id(), List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        PersonFile.Blocked.NOTHING);
  }

  /** Several who coordinate, with no decision since the last of them; asked where there are. */
  private List<String> undecided(Access access, List<EnrolmentView> views) {
    List<Coordinator> leads =
        views.stream()
            .filter(view -> !view.enrolment().isClosed() && enrolments.isCoordinated(view))
            .flatMap(view -> Optional.ofNullable(view.enrolment().coordinator()).stream())
            .toList();
    if (leads.stream().map(Coordinator::staff).distinct().count() < 2) {
      return List.of();
    }
    Instant since = leads.stream().map(Coordinator::from).max(Instant::compareTo).orElseThrow();
    boolean decided =
        access.tx().coordinations().decisions(access.provider(), access.person()).stream()
            .anyMatch(one -> !one.decidedAt().isBefore(since));
    return decided ? List.of() : leads.stream().map(Coordinator::name).distinct().sorted().toList();
  }

  /** Asked for only where no crisis plan speaks for itself. */
  private static Optional<CrisisPlanDecline> declined(
      Access access, Optional<CrisisPlan> crisisPlan) {
    return crisisPlan.filter(plan -> !plan.reviewBy().isBefore(access.today())).isPresent()
        ? Optional.empty()
        : access.tx().crisisPlanRecords().declines(access.provider(), access.person()).stream()
            .filter(CrisisPlanDecline::holds)
            .findFirst();
  }

  private static List<Consent> consents(Access access) {
    return access.tx().consents().of(access.provider(), access.person()).stream()
        .map(kept -> kept.consent().readNow(access.now()))
        .toList();
  }

  private static List<Task> open(List<Task> tasks) {
    return tasks.stream().filter(task -> task.status() == Task.Status.OPEN).toList();
  }
}
