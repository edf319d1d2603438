package se.samordna.admission;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.person.Person;

/**
 * Admissions and legal status of persons. Each call is one access; safe for use by many threads.
 */
@ProviderType
public interface Admissions {
  /** The person's stays, newest first. */
  List<Admission> of(Caller caller, Id<Person> person);

  /** Records the day a stay ended. */
  Admission discharge(Caller caller, Id<Admission> admission, int revision, LocalDate on);

  /** The person's legal statuses, newest first. */
  List<LegalStatus> legalStatuses(Caller caller, Id<Person> person);

  /** The key of the task to see that the next decision of a legal status is made. */
  String DECISION_TASK = "legal-decision";

  /**
   * Records a legal status; the one before ends the day before. When the next decision is due is a
   * task for whoever coordinates; when somebody comes back to a ward from open care under LPT and
   * none is given, it is the fourth day after (LPT 26 a §). A statutory support person stays in the
   * network for four weeks after the last day of compulsory care (LPT 30 §).
   */
  LegalStatus recordLegalStatus(Caller caller, Id<Person> person, NewLegalStatus status);

  /** Records the last day of a legal status, with the same for support persons. */
  LegalStatus endLegalStatus(
      Caller caller, Id<LegalStatus> status, int revision, LocalDate lastDay);

  /** What is needed to record a legal status. */
  record NewLegalStatus(
      LegalForm form,
      LocalDate from,
      @Nullable LocalDate nextDecision,
      List<LegalCondition> conditions,
      String chiefPhysicianUnit) {
    public NewLegalStatus {
      conditions = List.copyOf(conditions);
    }
  }
}
