package se.samordna.store;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.rule.ActorRole;

/** Who has signed a step that takes several, for as long as the enrolment stays as it was. */
final class SignatureRows {
  private SignatureRows() {}

  static void add(
      Handle handle,
      Id<Provider> provider,
      Id<Enrolment> enrolment,
      int revision,
      String step,
      ActorRole role,
      Id<Staff> staff,
      Instant at) {
    if (!of(handle, provider, enrolment, revision, step).contains(role)) {
      handle.execute(
          """
          insert into step_signature (enrolment, revision, step, role, provider, staff, at)
          values (?, ?, ?, ?, ?, ?, ?)
          """,
          enrolment,
          revision,
          step,
          role.name(),
          provider,
          staff,
          at);
    }
  }

  static Set<ActorRole> of(
      Handle handle, Id<Provider> provider, Id<Enrolment> enrolment, int revision, String step) {
    Set<ActorRole> roles = EnumSet.noneOf(ActorRole.class);
    handle
        .createQuery(
            """
            select role from step_signature where provider = :provider and enrolment = :enrolment
              and revision = :revision and step = :step
            """)
        .bind("provider", provider)
        .bind("enrolment", enrolment)
        .bind("revision", revision)
        .bind("step", step)
        .map((row, context) -> ActorRole.valueOf(row.getString(1)))
        .forEach(roles::add);
    return roles;
  }
}
