package se.samordna.engine.person;

import java.util.List;
import se.samordna.engine.access.Access;
import se.samordna.enrolment.EnrolmentView;

/** The enrolments of the person of an access, for the page that shows all of a person. */
public interface EnrolmentsOfPerson {
  /**
   * The enrolments as people see them: open ones first, then closed ones, newest first.
   *
   * @param access to one person, within its transaction; a fixed number of statements
   */
  List<EnrolmentView> of(Access access);

  /** Whether whoever leads the enrolment coordinates; a personal ombud does not. */
  default boolean isCoordinated(EnrolmentView enrolment) {
    return true;
  }
}
