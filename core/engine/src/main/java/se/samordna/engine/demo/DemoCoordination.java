package se.samordna.engine.demo;

import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.coordination.AppointmentGround;
import se.samordna.coordination.CoordinationRole;
import se.samordna.coordination.Coordinations;
import se.samordna.coordination.Coordinations.NewAppointment;
import se.samordna.coordination.Coordinations.NewDecision;
import se.samordna.coordination.CoordinatorProposal;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.plan.PlanType;
import se.samordna.plan.Plans;

/** Who does what around some of the invented persons beside the coordinator. */
@Component(service = DemoCoordination.class)
public final class DemoCoordination {
  private static final int DECIDED = 0;
  private static final int WITH_CARE_PLAN = 3;

  private final Coordinations coordinations;
  private final Plans plans;
  private final SamordnaClock clock;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public DemoCoordination(
      @Reference Coordinations coordinations,
      @Reference Plans plans,
      @Reference SamordnaClock clock) {
    this.coordinations = coordinations;
    this.plans = plans;
    this.clock = clock;
  }

  /** Writes appointments and a decision for one of them, and a care plan begun for another. */
  void write(DemoHouse house, Diary diary) {
    Caller nurse = house.caller("anna");
    diary.now(
        () -> {
          Person person = house.person(DECIDED);
          appoint(nurse, house, person, CoordinationRole.RESPONSIBLE_PSYCHIATRIST, "ragnar");
          appoint(nurse, house, person, CoordinationRole.CO_COORDINATOR, "sara");
          decide(nurse, person);
        });
    diary.now(
        () -> {
          var unused =
              plans.begin(nurse, house.person(WITH_CARE_PLAN).id(), PlanType.CARE_PLAN_HSL);
        });
  }

  private void appoint(
      Caller nurse, DemoHouse house, Person person, CoordinationRole role, String holder) {
    Id<Unit> unit = house.fact().id();
    LocalDate today = clock.today();
    coordinations.appoint(
        nurse,
        person.id(),
        new NewAppointment(
            role,
            house.caller(holder).staff(),
            unit,
            AppointmentGround.WAY_OF_WORKING,
            "",
            nurse.staff(),
            today));
  }

  private void decide(Caller nurse, Person person) {
    CoordinatorProposal proposal = coordinations.propose(nurse, person.id(), "");
    coordinations.decide(
        nurse,
        person.id(),
        new NewDecision(proposal.staff(), "", "Det är Anna jag pratar med.", clock.today()));
  }
}
