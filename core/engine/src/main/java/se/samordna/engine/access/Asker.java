package se.samordna.engine.access;

import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.access.Account;
import se.samordna.access.Caller;
import se.samordna.engine.store.AuditActor;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.own.Self;

/** Whoever asks: a member of staff at work, or a person about themselves. */
sealed interface Asker {
  /** Whose data is within reach. */
  Id<Provider> provider();

  /**
   * Who asks, for the audit row.
   *
   * @param by the assignment that gives the right, {@code null} when none does
   */
  AuditActor actor(@Nullable Assignment by);

  /** What is asked for until it is told what. */
  Subject all();

  /** A member of staff. */
  record AtWork(Caller caller) implements Asker {
    @Override
    public Id<Provider> provider() {
      return caller.provider();
    }

    @Override
    public AuditActor actor(@Nullable Assignment by) {
      return by == null ? AuditActor.of(caller) : AuditActor.of(caller, by);
    }

    @Override
    public Subject all() {
      return new Subject.OfCaller();
    }
  }

  /** The person; the row names the role and the login in the places of assignment and account. */
  record Own(Self self) implements Asker {
    @Override
    public Id<Provider> provider() {
      return self.provider();
    }

    @Override
    public AuditActor actor(@Nullable Assignment by) {
      return new AuditActor(
          self.provider(),
          null,
          null,
          new Id<Account>(self.login().value()),
          Role.PERSON,
          null,
          "",
          self.channel(),
          self.session());
    }

    @Override
    public Subject all() {
      return new Subject.OfPerson(self.person());
    }
  }
}
