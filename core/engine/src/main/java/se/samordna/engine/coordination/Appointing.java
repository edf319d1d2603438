package se.samordna.engine.coordination;

import java.util.Optional;
import se.samordna.Id;
import se.samordna.coordination.Appointment;
import se.samordna.coordination.AppointmentGround;
import se.samordna.coordination.CoordinationRole;
import se.samordna.coordination.Coordinations.NewAppointment;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.CoordinationStore;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Who may hold which role, by the law and the profession (sources.md, coordination roles). */
final class Appointing {
  private static final int LONGEST = 400;

  private Appointing() {}

  /** Checks and keeps an appointment. */
  static Appointment appoint(Access access, NewAppointment wanted) {
    CoordinationStore store = access.tx().coordinations();
    CoordinationRole role = wanted.role();
    Optional<Profession> profession =
        store.inCare(
            access.provider(), access.person(), wanted.unit(), wanted.staff(), access.today());
    Checks checks = new Checks();
    String why = checks.optional("/why", wanted.why(), LONGEST);
    checks.notAfter("/appointedOn", wanted.appointedOn(), access.today());
    checks.that(role.isOf(kind(access)), "/role", Code.ROLE_NOT_OF_PROVIDER);
    checks.that(profession.isPresent(), "/staff", Code.HOLDER_NOT_IN_CARE);
    checks.that(
        profession.isEmpty() || role.holders().contains(profession.get()),
        "/staff",
        Code.ROLE_NOT_OF_PROFESSION);
    checks.that(isAppointed(access, wanted), "/appointedBy", Code.APPOINTED_BY_NO_MANAGER);
    checks.that(isGround(role, wanted.ground()), "/ground", Code.GROUND_NOT_OF_ROLE);
    checks.done();
    Appointment appointment = appointment(access, wanted, profession.orElseThrow(), why);
    if (!store.appoint(access.provider(), appointment, access.caller().staff())) {
      throw Refusal.at("/role", Code.ROLE_TAKEN);
    }
    return kept(access, appointment.id());
  }

  static Appointment kept(Access access, Id<Appointment> id) {
    return access.tx().coordinations().appointments(access.provider(), access.person()).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  static Provider.Kind kind(Access access) {
    return access
        .tx()
        .organisations()
        .provider(access.provider())
        .map(Provider::kind)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  /** Where the law wants a manager, a manager of the unit; otherwise somebody of the provider. */
  private static boolean isAppointed(Access access, NewAppointment wanted) {
    return wanted.role().isAppointedByManager()
        ? access
            .tx()
            .coordinations()
            .manages(access.provider(), wanted.unit(), wanted.appointedBy(), access.today())
        : access.tx().organisations().staff(access.provider(), wanted.appointedBy()).isPresent();
  }

  /** Only a fixed care contact is appointed before discharge (LUS 2 kap. 5 §). */
  private static boolean isGround(CoordinationRole role, AppointmentGround ground) {
    return ground != AppointmentGround.BEFORE_DISCHARGE || role.isAppointedByManager();
  }

  private static Appointment appointment(
      Access access, NewAppointment wanted, Profession profession, String why) {
    return new Appointment(
        Id.next(),
        access.person(),
        wanted.unit(),
        "",
        wanted.staff(),
        "",
        wanted.role(),
        profession,
        wanted.ground(),
        why,
        wanted.appointedBy(),
        "",
        wanted.appointedOn(),
        access.now(),
        null,
        "");
  }
}
