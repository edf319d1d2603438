package se.samordna.web.page;

import se.samordna.enrolment.Enrolment;

/** Whether a model that is away is so for good, since a newer major of it is here. */
final class NewerMajor {
  private NewerMajor() {}

  /** The next major of the enrolment's model, 0 while it is not here. */
  static int of(Site site, Enrolment enrolment) {
    int next = enrolment.major() + 1;
    return site.models().find(enrolment.model(), next).isPresent() ? next : 0;
  }
}
