package se.samordna.engine.discharge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.admission.Admission;
import se.samordna.coordination.CoordinationRole;
import se.samordna.discharge.CarePart;
import se.samordna.discharge.DischargeDeadline;
import se.samordna.discharge.DischargeDuty;
import se.samordna.discharge.DischargePlanning;
import se.samordna.discharge.Discharges.NewDeed;
import se.samordna.discharge.Discharges.NewPlanning;
import se.samordna.discharge.Told;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.organisation.Provider;
import se.samordna.refusal.Code;
import se.samordna.text.Days;

/** What must hold of what is recorded on the way out of inpatient care. */
final class DischargeChecks {
  /** Nothing that is recorded now happened longer ago. */
  private static final Duration LONGEST = Duration.ofDays(3650);

  private final Access access;
  private final Checks checks = new Checks();

  DischargeChecks(Access access) {
    this.access = access;
  }

  void planning(NewPlanning wanted) {
    checks.that(access.units().contains(wanted.unit()), "/unit", Code.FIELD_WRONG);
    checks.that(
        access.tx().organisations().staff(access.provider(), wanted.owner()).isPresent(),
        "/owner",
        Code.FIELD_WRONG);
    checks.that(isOfPerson(wanted.admission()), "/admission", Code.FIELD_WRONG);
    checks.that(
        wanted.part() == CarePart.MUNICIPALITY || givesHealthCare(), "/part", Code.FIELD_WRONG);
    if (happened("/judgedAt", wanted.judgedAt(), null)) {
      expected(wanted.expectedOn(), Days.of(wanted.judgedAt()));
    }
    checks.done();
  }

  /** Social care has no ward and no open care of the region's. */
  private boolean givesHealthCare() {
    return access
        .tx()
        .organisations()
        .provider(access.provider())
        .filter(one -> one.kind() == Provider.Kind.HEALTH_CARE)
        .isPresent();
  }

  private boolean isOfPerson(@Nullable Id<Admission> admission) {
    return admission == null
        || access
            .tx()
            .admissions()
            .personOf(access.provider(), admission)
            .filter(access.person()::equals)
            .isPresent();
  }

  /** A moment that has been, not before another. */
  private boolean happened(String pointer, Instant at, @Nullable Instant earliest) {
    boolean holds =
        !at.isAfter(access.now())
            && at.isAfter(access.now().minus(LONGEST))
            && (earliest == null || !at.isBefore(earliest));
    checks.that(holds, pointer, Code.DATE_WRONG);
    return holds;
  }

  private void expected(LocalDate day, LocalDate earliest) {
    checks.notBefore("/expectedOn", day, earliest);
    checks.notAfter("/expectedOn", day, access.today().plusYears(2));
  }

  void expectation(DischargePlanning planning, LocalDate day) {
    expected(day, Days.of(planning.judgedAt()));
    checks.done();
  }

  void since(DischargePlanning planning, String pointer, Instant at) {
    var unused = happened(pointer, at, planning.judgedAt());
    checks.done();
  }

  /** A care contact may have been there all along, LUS 2 kap. 5 § second paragraph. */
  void deed(DischargePlanning planning, DischargeDeadline open, NewDeed deed) {
    Instant earliest =
        switch (open.duty()) {
          case CARE_CONTACT -> null;
          case INFORMATION -> planning.judgedAt();
          default -> open.since();
        };
    var unused = happened("/at", deed.at(), earliest);
    checks.that(!deed.secret() || open.duty().maybeSecret(), "/secret", Code.DISCHARGE_NOT_SECRET);
    told(open.duty(), deed);
    checks.that(
        open.duty() != DischargeDuty.CARE_CONTACT || hasContact(planning),
        "/duty",
        Code.DISCHARGE_WITHOUT_CONTACT);
    checks.done();
  }

  private void told(DischargeDuty duty, NewDeed deed) {
    List<Told> told = deed.told();
    boolean tells = duty.tells() && !deed.secret();
    checks.that(tells == !told.isEmpty(), "/told", Code.DISCHARGE_TOLD_NOBODY);
    checks.that(
        duty != DischargeDuty.ADMISSION_NOTICE
            || !told.contains(Told.MUNICIPAL_HEALTH_CARE)
            || told.contains(Told.REGION_OPEN_CARE),
        "/told",
        Code.DISCHARGE_OPEN_CARE_NOT_TOLD);
  }

  /** Whom others have appointed is theirs to record. */
  private boolean hasContact(DischargePlanning planning) {
    return planning.part() != CarePart.OPEN_CARE
        || access.tx().coordinations().appointments(access.provider(), access.person()).stream()
            .filter(one -> one.isInForce() && one.unit().equals(planning.unit()))
            .anyMatch(
                one ->
                    one.role() == CoordinationRole.FIXED_CARE_CONTACT
                        || one.role() == CoordinationRole.FIXED_CARE_CONTACT_OVERALL);
  }
}
