package se.samordna.engine.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.contact.Contact;
import se.samordna.contact.Contact.Kind;
import se.samordna.coordination.Appointment;
import se.samordna.coordination.Coordination.Lead;
import se.samordna.coordination.CoordinationRole;
import se.samordna.coordination.CoordinatorEvidence;
import se.samordna.coordination.CoordinatorEvidence.Standing;
import se.samordna.coordination.CoordinatorEvidence.Wish;
import se.samordna.engine.access.Access;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Coordinator.DecisionRule;
import se.samordna.enrolment.CoordinatorWish;
import se.samordna.enrolment.Enrolment;
import se.samordna.model.Descriptor;
import se.samordna.model.Descriptor.Branch;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.plan.Intervention;
import se.samordna.plan.Plan;
import se.samordna.text.Days;

/** Who coordinates a person, and what is known of each, in a fixed number of statements. */
@Component(service = CoordinationReader.class)
public final class CoordinationReader {
  /** Contact is looked at this far back (sources.md, coordination). */
  private static final int CONTACT_DAYS = 90;

  private static final int RECENT_DAYS = 30;
  private static final Set<Kind> MEETING = EnumSet.of(Kind.VISIT, Kind.PHONE, Kind.VIDEO);

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

  /** What a decision would rest on now. */
  CoordinatorEvidence evidence(Access access, String wishNotPossible) {
    List<Lead> leads = leads(access);
    Optional<Chosen> chosen = chosen(access, leads);
    Id<Person> person = access.person();
    Instant since = Days.start(access.today().minusDays(CONTACT_DAYS));
    List<Contact> contacts =
        access
            .tx()
            .contacts()
            .since(access.provider(), List.of(person), since)
            .getOrDefault(person, List.of());
    Gathered gathered = new Gathered(access, contacts, interventions(access));
    leads.forEach(gathered::lead);
    access.tx().coordinations().appointments(access.provider(), person).stream()
        .filter(one -> one.isInForce() && one.role() == CoordinationRole.CO_COORDINATOR)
        .forEach(gathered::beside);
    chosen.ifPresent(gathered::chosen);
    return new CoordinatorEvidence(
        gathered.standings(),
        leads.stream().filter(Lead::exclusive).map(Lead::unitName).findFirst().orElse(""),
        chosen.map(Chosen::wish),
        chosen.isPresent() ? wishNotPossible : "");
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

  private static int interventions(Access access) {
    List<Plan> plans =
        access
            .tx()
            .plans()
            .of(access.provider(), List.of(access.person()))
            .getOrDefault(access.person(), List.of());
    return (int)
        plans.stream()
            .filter(plan -> plan.endedAt() == null)
            .map(Plan::current)
            .filter(Objects::nonNull)
            .flatMap(version -> version.content().interventions().stream())
            .filter(one -> one.status() == Intervention.Status.ACTIVE)
            .count();
  }

  /** Those who coordinate, each once: by the strongest of their grounds, since the first. */
  private static final class Gathered {
    private final Access access;
    private final int interventions;
    private final Map<Id<Staff>, Integer> minutes90 = new HashMap<>();
    private final Map<Id<Staff>, Integer> minutes30 = new HashMap<>();
    private final Map<Id<Staff>, Standing> standings = new HashMap<>();

    Gathered(Access access, List<Contact> contacts, int interventions) {
      this.access = access;
      this.interventions = interventions;
      LocalDate recently = access.today().minusDays(RECENT_DAYS);
      for (Contact contact : contacts) {
        if (contact.reached() && MEETING.contains(contact.kind())) {
          for (Id<Staff> staff : contact.by()) {
            minutes90.merge(staff, contact.minutes(), Integer::sum);
            if (!Days.of(contact.happenedAt()).isBefore(recently)) {
              minutes30.merge(staff, contact.minutes(), Integer::sum);
            }
          }
        }
      }
    }

    void lead(Lead lead) {
      add(lead.staff(), lead.name(), true, lead.exclusive(), lead.since());
    }

    void beside(Appointment one) {
      add(one.staff(), one.name(), false, false, one.from());
    }

    /** Whoever is chosen of a team that takes over is of that team, also when not leading yet. */
    void chosen(Chosen chosen) {
      Wish wish = chosen.wish();
      add(wish.staff(), wish.name(), false, chosen.ofTeam(), wish.at());
    }

    private void add(
        Id<Staff> staff, String name, boolean lead, boolean exclusive, Instant appointedAt) {
      Standing one =
          new Standing(
              staff,
              name,
              access.provider(),
              lead,
              exclusive,
              minutes90.getOrDefault(staff, 0),
              minutes30.getOrDefault(staff, 0),
              appointedAt,
              interventions);
      standings.merge(staff, one, Gathered::both);
    }

    private static Standing both(Standing one, Standing other) {
      return new Standing(
          one.staff(),
          one.name(),
          one.provider(),
          one.lead() || other.lead(),
          one.exclusive() || other.exclusive(),
          one.minutes90(),
          one.minutes30(),
          one.appointedAt().isAfter(other.appointedAt()) ? other.appointedAt() : one.appointedAt(),
          one.interventions());
    }

    List<Standing> standings() {
      List<Standing> sorted = new ArrayList<>(standings.values());
      sorted.sort(Comparator.comparing(Standing::appointedAt).thenComparing(Standing::staff));
      return sorted;
    }
  }
}
