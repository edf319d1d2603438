package se.samordna.engine.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.OrganisationStore;
import se.samordna.engine.store.Store;
import se.samordna.organisation.Absence;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.PlannedPost;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Staffing;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** How units are staffed over time. Reading it leaves no audit row: it is no person's data. */
@Component(service = Staffing.class)
public final class KeptStaffing implements Staffing {
  private static final int LONGEST_REASON = 500;

  private final Store store;
  private final Work work;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptStaffing(@Reference Store store, @Reference Work work) {
    this.store = store;
    this.work = work;
  }

  @Override
  public UnitStaffing since(Caller caller, Id<Unit> unit, LocalDate day) {
    if (!caller.units().contains(unit) && !caller.has(Role.ADMIN)) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    return store.read(
        tx -> {
          OrganisationStore organisations = tx.organisations();
          if (organisations.unit(caller.provider(), unit).isEmpty()) {
            throw Refusal.of(Code.NOT_FOUND);
          }
          return new UnitStaffing(
              organisations.periods(caller.provider(), unit, day),
              organisations.absences(caller.provider(), unit, day),
              organisations.planned(caller.provider(), unit));
        });
  }

  @Override
  public Assignment change(
      Caller caller,
      Id<Unit> unit,
      Id<Assignment> assignment,
      BigDecimal fte,
      boolean caseCarrying,
      LocalDate from) {
    Checks checks = new Checks();
    checks.within("/fte", fte, Assignment.LEAST_FTE, BigDecimal.ONE);
    checks.that(fte.stripTrailingZeros().scale() <= 2, "/fte", Code.FIELD_WRONG);
    checks.plausible("/from", from);
    checks.done();
    return work.by(caller, Action.STAFFING_CHANGE)
        .unit(unit)
        .about("assignment", assignment)
        .write(access -> changed(access, unit, assignment, fte, caseCarrying, from));
  }

  private static Assignment changed(
      Access access,
      Id<Unit> unit,
      Id<Assignment> id,
      BigDecimal fte,
      boolean caseCarrying,
      LocalDate from) {
    OrganisationStore organisations = access.tx().organisations();
    Assignment held =
        organisations
            .assignment(id)
            .filter(one -> one.provider().equals(access.provider()))
            .map(OrganisationStore.Held::assignment)
            .filter(one -> one.unit().equals(unit))
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    if (from.isBefore(held.from()) || (held.to() != null && from.isAfter(held.to()))) {
      throw Refusal.at("/from", Code.DATE_WRONG);
    }
    if (from.equals(held.from())) {
      // what has held for a day is kept; only what is planned may be planned otherwise
      if (!from.isAfter(access.today())) {
        throw Refusal.at("/from", Code.DATE_WRONG);
      }
      organisations.replan(id, fte, caseCarrying);
      return with(held, id, fte, caseCarrying, from);
    }
    organisations.end(id, from.minusDays(1));
    Assignment next = with(held, Id.next(), fte, caseCarrying, from);
    organisations.add(access.provider(), next);
    return next;
  }

  private static Assignment with(
      Assignment held, Id<Assignment> id, BigDecimal fte, boolean caseCarrying, LocalDate from) {
    return new Assignment(
        id,
        held.staff(),
        held.unit(),
        held.role(),
        held.profession(),
        fte,
        caseCarrying,
        from,
        held.to());
  }

  @Override
  public PlannedPost plan(Caller caller, Id<Unit> unit, NewPlannedPost wanted) {
    Checks checks = new Checks();
    checks.within("/fte", wanted.fte(), BigDecimal.ZERO, PlannedPost.MOST);
    checks.that(wanted.fte().stripTrailingZeros().scale() <= 2, "/fte", Code.FIELD_WRONG);
    checks.plausible("/from", wanted.from());
    String reason = checks.required("/reason", wanted.reason(), LONGEST_REASON);
    checks.done();
    return work.by(caller, Action.STAFFING_CHANGE)
        .unit(unit)
        .write(
            access -> {
              if (access.tx().organisations().unit(access.provider(), unit).isEmpty()) {
                throw Refusal.of(Code.NOT_FOUND);
              }
              PlannedPost planned =
                  new PlannedPost(
                      wanted.profession(),
                      wanted.fte(),
                      wanted.from(),
                      reason,
                      caller.displayName(),
                      access.now());
              access.tx().organisations().plan(access.provider(), unit, planned);
              return planned;
            });
  }

  @Override
  public Absence absent(Caller caller, Id<Unit> unit, NewAbsence wanted) {
    Checks checks = new Checks();
    checks.plausible("/from", wanted.from());
    checks.notBefore("/to", wanted.to(), wanted.from());
    checks.done();
    Absence absence =
        new Absence(Id.next(), wanted.staff(), wanted.from(), wanted.to(), wanted.deputy());
    return work.by(caller, Action.STAFFING_CHANGE)
        .unit(unit)
        .about("absence", absence.id())
        .write(
            access -> {
              check(access, unit, absence);
              access.tx().organisations().add(access.provider(), absence);
              return absence;
            });
  }

  /** Whoever is away works there then or later; whoever stands in carries persons there then. */
  private static void check(Access access, Id<Unit> unit, Absence absence) {
    var periods = access.tx().organisations().periods(access.provider(), unit, absence.from());
    if (periods.stream().noneMatch(one -> one.assignment().staff().equals(absence.staff()))) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    Id<Staff> deputy = absence.deputy();
    boolean carries =
        deputy == null
            || periods.stream()
                .map(Period::assignment)
                .filter(one -> one.caseCarrying() && one.covers(absence.from()))
                .anyMatch(one -> one.staff().equals(deputy) && !deputy.equals(absence.staff()));
    if (!carries) {
      throw Refusal.at("/deputy", Code.COORDINATOR_NOT_IN_TEAM);
    }
  }

  @Override
  public Absence endAbsence(Caller caller, Id<Unit> unit, Id<Absence> absence, LocalDate lastDay) {
    return work.by(caller, Action.STAFFING_CHANGE)
        .unit(unit)
        .about("absence", absence)
        .write(access -> ended(access, unit, absence, lastDay));
  }

  private static Absence ended(Access access, Id<Unit> unit, Id<Absence> id, LocalDate lastDay) {
    Absence held =
        access
            .tx()
            .organisations()
            .absences(access.provider(), unit, LocalDate.of(1900, 1, 1))
            .stream()
            .map(Away::absence)
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    if (lastDay.isBefore(held.from())) {
      throw Refusal.at("/lastDay", Code.DATE_WRONG);
    }
    access.tx().organisations().endAbsence(id, lastDay);
    return new Absence(id, held.staff(), held.from(), lastDay, held.deputy());
  }
}
