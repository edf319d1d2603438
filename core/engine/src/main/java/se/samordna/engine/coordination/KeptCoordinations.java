package se.samordna.engine.coordination;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.consent.Disclosure;
import se.samordna.coordination.Appointment;
import se.samordna.coordination.Coordination;
import se.samordna.coordination.Coordination.Lead;
import se.samordna.coordination.CoordinationRole;
import se.samordna.coordination.Coordinations;
import se.samordna.coordination.CoordinatorDecision;
import se.samordna.coordination.CoordinatorEvidence;
import se.samordna.coordination.CoordinatorProposal;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Who coordinates persons, in the store. */
@Component(service = Coordinations.class)
public final class KeptCoordinations implements Coordinations {
  private static final String APPOINTMENT = "appointment";
  private static final String DECISION = "coordinator decision";
  private static final int LONGEST = 400;

  private final Work work;
  private final CoordinationReader reader;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptCoordinations(@Reference Work work, @Reference CoordinationReader reader) {
    this.work = work;
    this.reader = reader;
  }

  @Override
  public Coordination of(Caller caller, Id<Person> person) {
    return about(caller, Action.COORDINATION_READ, person)
        .read(access -> new Standings(access, reader.leads(access)).coordination());
  }

  @Override
  public Appointment appoint(Caller caller, Id<Person> person, NewAppointment wanted) {
    return about(caller, Action.COORDINATION_CHANGE, person)
        .write(
            access -> {
              Appointment kept = Appointing.appoint(access, wanted);
              access.about(APPOINTMENT, kept.id());
              return kept;
            });
  }

  @Override
  public Appointment end(Caller caller, Id<Appointment> appointment, String because) {
    return work.by(caller, Action.COORDINATION_CHANGE)
        .thing(
            APPOINTMENT,
            appointment,
            tx -> tx.coordinations().personOf(caller.provider(), appointment))
        .write(
            access -> {
              Checks checks = new Checks();
              String why = checks.required("/because", because, LONGEST);
              checks.done();
              boolean ended =
                  access
                      .tx()
                      .coordinations()
                      .end(
                          access.provider(),
                          appointment,
                          access.caller().staff(),
                          why,
                          access.now());
              if (!ended) {
                throw Refusal.of(Code.APPOINTMENT_ENDED);
              }
              return Appointing.kept(access, appointment);
            });
  }

  @Override
  public CoordinatorProposal propose(Caller caller, Id<Person> person, String wishNotPossible) {
    return about(caller, Action.COORDINATION_READ, person)
        .write(access -> proposal(access, wishNotPossible, Disclosure.Way.LIVE_VIEW));
  }

  private CoordinatorProposal proposal(Access access, String wishNotPossible, Disclosure.Way way) {
    Checks checks = new Checks();
    String why = checks.optional("/wishNotPossible", wishNotPossible, Checks.TEXT);
    checks.done();
    CoordinatorEvidence evidence = reader.evidence(access, why, way);
    WhoCoordinates.Outcome outcome =
        WhoCoordinates.by(evidence).orElseThrow(() -> Refusal.of(Code.NOBODY_COORDINATES));
    return new CoordinatorProposal(
        outcome.lead().staff(),
        outcome.lead().name(),
        outcome.rule(),
        outcome.unresolved(),
        evidence);
  }

  @Override
  public CoordinatorDecision decide(Caller caller, Id<Person> person, NewDecision wanted) {
    return about(caller, Action.COORDINATION_CHANGE, person)
        .write(
            access -> {
              Checks checks = new Checks();
              String view = checks.optional("/personsView", wanted.personsView(), Checks.TEXT);
              checks.notAfter("/validFrom", wanted.validFrom(), access.today().plusYears(1));
              checks.done();
              CoordinatorProposal proposal =
                  proposal(access, wanted.wishNotPossible(), Disclosure.Way.COPY);
              if (!proposal.staff().equals(wanted.staff())) {
                throw Refusal.at("/staff", Code.DECISION_RESTS_ON_OTHER);
              }
              CoordinatorDecision decision = decision(access, proposal, view, wanted.validFrom());
              access.tx().coordinations().decide(access.provider(), decision);
              UnresolvedTasks.follow(access, decision, units(access));
              access.about(DECISION, decision.id());
              return decision;
            });
  }

  private static CoordinatorDecision decision(
      Access access, CoordinatorProposal proposal, String personsView, LocalDate validFrom) {
    return new CoordinatorDecision(
        Id.next(),
        access.person(),
        proposal.staff(),
        proposal.name(),
        proposal.rule(),
        proposal.unresolved(),
        proposal.evidence(),
        access.caller().staff(),
        access.caller().displayName(),
        personsView,
        validFrom,
        access.now());
  }

  /** The units whose staff coordinate the person. */
  private List<Id<Unit>> units(Access access) {
    Stream<Id<Unit>> beside =
        access.tx().coordinations().appointments(access.provider(), access.person()).stream()
            .filter(one -> one.isInForce() && one.role() == CoordinationRole.CO_COORDINATOR)
            .map(Appointment::unit);
    return Stream.concat(reader.leads(access).stream().map(Lead::unit), beside).distinct().toList();
  }

  @Override
  public List<CoordinatorDecision> decisions(Caller caller, Id<Person> person) {
    return about(caller, Action.COORDINATION_READ, person)
        .read(access -> access.tx().coordinations().decisions(access.provider(), person));
  }

  private Request about(Caller caller, Action action, Id<Person> person) {
    return work.by(caller, action).person(person).about("coordination", person);
  }
}
