package se.samordna.enrolment;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.organisation.Unit;

/** Caseloads. Each call is one access; safe for use by many threads. */
@ProviderType
public interface Caseloads {
  /** The caseload of a unit in each model that has enrolments or is enabled there. */
  List<UnitCaseload> of(Caller caller, Id<Unit> unit);
}
