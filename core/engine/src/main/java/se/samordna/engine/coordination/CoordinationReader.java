package se.samordna.engine.coordination;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.consent.Disclosure;
import se.samordna.coordination.Appointment;
import se.samordna.coordination.Coordination.Lead;
import se.samordna.coordination.CoordinationRole;
import se.samordna.coordination.CoordinatorEvidence;
import se.samordna.coordination.CoordinatorEvidence.Standing;
import se.samordna.coordination.CoordinatorEvidence.Wish;
import se.samordna.engine.access.Access;
import se.samordna.engine.coordination.Gathered.Party;
import se.samordna.engine.link.LinkedCoordination;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Coordinator.DecisionRule;
import se.samordna.enrolment.CoordinatorWish;
import se.samordna.enrolment.Enrolment;
import se.samordna.model.Descriptor;
import se.samordna.model.Descriptor.Branch;
import se.samordna.person.Person;
import se.samordna.text.Days;

/**
 * Who coordinates a person, and what is known of each, in a fixed number of statements for the own
 * provider and for each linked one.
 */
@Component(service = CoordinationReader.class)
public final class CoordinationReader {
  /** Contact is looked at this far back (sources.md, coordination). */
  private static final int CONTACT_DAYS = 90;

  private static final int RECENT_DAYS = 30;

  private final ModelRegistry registry;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public CoordinationReader(@Reference ModelRegistry registry) {
    this.registry = registry;
  }

  /** Who leads each of the person's open enrolments; a personal ombud coordinates nothing. */
  List<Lead> leads(Access access) {
    return access.tx().enrolments().ofPerson(access.provider(), access.person()).stream()
        .filter(row -> !row.enrolment().isClosed())
        .flatMap(row -> lead(row).stream())
        .toList();
  }

  private Optional<Lead> lead(EnrolmentRow row) {
    Enrolment enrolment = row.enrolment();
    Coordinator coordinator = enrolment.coordinator();
    Optional<Descriptor> model =
        registry
            .find(enrolment.model(), enrolment.major())
            .map(RunningModel::model)
            .map(one -> one.descriptor());
    if (coordinator == null || model.filter(one -> one.branch() == Branch.ADVOCACY).isPresent()) {
      return Optional.empty();
    }
    boolean exclusive =
        model
            .map(Descriptor::exclusiveCoordination)
            .orElse(coordinator.rule() == DecisionRule.EXCLUSIVE_TEAM);
    return Optional.of(
        new Lead(
            enrolment.id(),
            enrolment.model(),
            enrolment.lifecycle(),
            enrolment.unit(),
            row.unitName(),
            coordinator.staff(),
            coordinator.name(),
            coordinator.from(),
            enrolment.hasPlace() && exclusive));
  }

  /**
   * What a decision would rest on now.
   *
   * @param way how what is read of linked providers is told to them
   */
  CoordinatorEvidence evidence(Access access, String wishNotPossible, Disclosure.Way way) {
    List<Lead> leads = leads(access);
    Optional<Chosen> chosen = chosen(access, leads);
    Id<Person> person = access.person();
    Instant since = Days.start(access.today().minusDays(CONTACT_DAYS));
    Gathered gathered = new Gathered(access.today().minusDays(RECENT_DAYS));
    gathered.met(
        access
            .tx()
            .contacts()
            .since(access.provider(), List.of(person), since)
            .getOrDefault(person, List.of()));
    Answering here = Answering.of(access);
    Party own = new Party(access.provider(), "", here.own());
    leads.forEach(lead -> gathered.lead(lead, own));
    access.tx().coordinations().appointments(access.provider(), person).stream()
        .filter(CoordinationReader::isBeside)
        .forEach(one -> gathered.beside(one, own));
    chosen.ifPresent(one -> gathered.chosen(one.wish(), one.ofTeam(), own));
    for (LinkedCoordination there : LinkedCoordination.of(access)) {
      gathered.met(there.contacts(since));
      Party other = new Party(there.provider(), there.name(), here.of(access, there));
      there.enrolments().stream()
          .filter(row -> !row.enrolment().isClosed())
          .flatMap(row -> lead(row).stream())
          .forEach(lead -> gathered.lead(lead, other));
      there.appointments().stream()
          .filter(CoordinationReader::isBeside)
          .forEach(one -> gathered.beside(one, other));
      there.told(way);
    }
    List<Standing> standings = gathered.standings();
    return new CoordinatorEvidence(
        standings,
        leads.stream().filter(Lead::exclusive).map(Lead::unitName).findFirst().orElse(""),
        chosen.map(Chosen::wish),
        chosen.isPresent() ? wishNotPossible : "");
  }

  private static boolean isBeside(Appointment one) {
    return one.isInForce() && one.role() == CoordinationRole.CO_COORDINATOR;
  }

  /** The wish in the team that takes the coordination over, else the newest. */
  private static Optional<Chosen> chosen(Access access, List<Lead> leads) {
    if (leads.isEmpty()) {
      return Optional.empty();
    }
    Map<Id<Enrolment>, CoordinatorWish> wishes =
        access
            .tx()
            .caseloads()
            .wishes(access.provider(), leads.stream().map(Lead::enrolment).toList());
    return leads.stream()
        .filter(lead -> wishes.containsKey(lead.enrolment()))
        .max(
            Comparator.comparing(Lead::exclusive)
                .thenComparing(lead -> Objects.requireNonNull(wishes.get(lead.enrolment())).at()))
        .map(lead -> Chosen.of(lead, Objects.requireNonNull(wishes.get(lead.enrolment()))));
  }

  /** Whom the person wishes for, and whether as one of the team that takes over. */
  private record Chosen(Wish wish, boolean ofTeam) {
    static Chosen of(Lead lead, CoordinatorWish one) {
      return new Chosen(
          new Wish(one.staff(), one.staffName(), one.words(), one.at()), lead.exclusive());
    }
  }
}
