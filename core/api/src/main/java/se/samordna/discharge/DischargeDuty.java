package se.samordna.discharge;

import java.util.EnumSet;
import java.util.Set;

/**
 * What shall have been done when somebody leaves inpatient care, and whose it is (sources.md,
 * discharge). Whether the municipality pays for those who are ready, LUS 5 kap., is no business of
 * Samordna's; the first day on which it may is {@link DischargePlanning#mayBePaidForFrom()}.
 */
public enum DischargeDuty {
  /** <em>Inskrivningsmeddelande</em> within 24 hours, LUS 2 kap. 1–3 §§. */
  ADMISSION_NOTICE(CarePart.INPATIENT),
  /** That the expected day has changed, as soon as possible, LUS 2 kap. 4 §. */
  NEW_DATE_NOTICE(CarePart.INPATIENT),
  /** A <em>fast vårdkontakt</em> in open care before the person leaves, LUS 2 kap. 5 §. */
  CARE_CONTACT(CarePart.OPEN_CARE),
  /** That the person is ready to leave, as soon as possible, LUS 3 kap. 1 §. */
  READY_NOTICE(CarePart.INPATIENT),
  /** The call to joint planning within three days of that, LUS 4 kap. 3 §. */
  CALL(CarePart.OPEN_CARE),
  /** What others need to know, the same day as the person leaves, LUS 3 kap. 2 §. */
  INFORMATION(CarePart.INPATIENT);

  private static final Set<DischargeDuty> UNLESS_SECRET = EnumSet.of(READY_NOTICE, INFORMATION);

  private final CarePart part;

  DischargeDuty(CarePart part) {
    this.part = part;
  }

  /** Whose it is to do; all others look whether it has come. */
  public CarePart part() {
    return part;
  }

  /** Whether others are told something by it. */
  public boolean tells() {
    return this != CARE_CONTACT;
  }

  /** Whether the law asks for it only where secrecy does not stand in the way. */
  public boolean maybeSecret() {
    return UNLESS_SECRET.contains(this);
  }
}
