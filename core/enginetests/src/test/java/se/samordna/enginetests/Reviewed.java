package se.samordna.enginetests;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.AuditReviews.NewSample;
import se.samordna.audit.AuditReviews.NewWatch;
import se.samordna.audit.AuditSample;
import se.samordna.audit.ProtectionReview;
import se.samordna.audit.Watch;
import se.samordna.engine.organisation.KeptStaffing;
import se.samordna.organisation.Absence;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staffing.NewAbsence;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.protection.EmergencyOpening;
import se.samordna.protection.NamedStaff;
import se.samordna.protection.ProtectedExport;
import se.samordna.protection.ProtectedExport.What;
import se.samordna.protection.ProtectedPersons.NewExport;
import se.samordna.protection.ProtectedPersons.NewName;
import se.samordna.supervision.Coaching;
import se.samordna.supervision.Coachings.NewCoaching;

/**
 * What a provider keeps beside its records: who may read of somebody whose protection came late,
 * what was opened and asked for there, what is reviewed, and who is away.
 */
final class Reviewed {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  /** One thing of every kind. */
  final Map<Class<?>, Id<?>> things = new HashMap<>();

  Reviewed(FactTeam team) {
    House house = team.house;
    Person holger = house.person(team.anna, "Holger", "Hemlund");
    holger =
        house.persons.change(
            team.leader,
            holger.id(),
            holger.revision(),
            new PersonChange(
                "Holger", "Hemlund", "", null, Protection.SECRECY_MARKING, "", "", ""));
    things.put(
        NamedStaff.class,
        house
            .protectedPersons
            .name(team.leader, holger.id(), new NewName(team.anna.staff(), "Möter honom."))
            .id());
    things.put(
        ProtectedExport.class,
        house
            .protectedPersons
            .askExport(team.leader, holger.id(), new NewExport(What.LOG, "Han ber om det."))
            .id());
    things.put(
        EmergencyOpening.class,
        house.openings.open(house.nurse(), holger.id(), "Han svarar inte i telefon.").id());
    Caller auditor = house.staff(Role.AUDITOR, Profession.ADMINISTRATIVE);
    things.put(
        ProtectionReview.class,
        house.auditReviews.protections(auditor, PageRequest.first(9)).rows().stream()
            .map(ProtectionReview::id)
            .findFirst()
            .orElseThrow());
    things.put(
        AuditSample.class,
        house
            .auditReviews
            .draw(auditor, house.provider.id(), new NewSample(TODAY.minusMonths(1), 1))
            .id());
    things.put(
        Watch.class,
        house
            .auditReviews
            .watch(
                auditor,
                holger.id(),
                new NewWatch("Känd i hela trakten.", TODAY, TODAY.plusDays(20)))
            .id());
    things.put(
        Coaching.class,
        house
            .coachings
            .record(
                team.leader,
                house.unit.id(),
                new NewCoaching(
                    Coaching.Kind.FIELD_MENTORING,
                    team.leader.staff(),
                    team.anna.staff(),
                    TODAY,
                    30,
                    null))
            .id());
    things.put(
        Absence.class,
        new KeptStaffing(house.store, house.work)
            .absent(
                team.leader,
                house.unit.id(),
                new NewAbsence(team.psychiatrist.staff(), TODAY, TODAY.plusDays(3), null))
            .id());
  }
}
