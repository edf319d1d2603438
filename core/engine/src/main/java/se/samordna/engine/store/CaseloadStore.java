package se.samordna.engine.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;

/** What caseloads are reckoned from: who is carried by whom, and who is at work. */
@ProviderType
public interface CaseloadStore {
  /** Every open enrolment at the units, longest waiting first; one statement. */
  List<EnrolmentRow> carried(Id<Provider> provider, Collection<Id<Unit>> units);

  /**
   * Every assignment in force at the units on the day, in Swedish order of names; one statement. An
   * absence of more than 14 days counts as away (sources.md, caseload).
   */
  List<Post> posts(Id<Provider> provider, Collection<Id<Unit>> units, LocalDate day);

  /** A post at a unit. */
  record Post(
      Id<Unit> unit,
      Id<Staff> staff,
      String name,
      Profession profession,
      BigDecimal fte,
      boolean caseCarrying,
      boolean away) {}
}
