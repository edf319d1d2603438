package se.samordna.own;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.own.OwnLogin.IdentityCheck;
import se.samordna.person.Person;

/**
 * Logins of persons, as staff who know the person hand them out and close them. Nobody but the
 * person gets one: no guardian, representative or relative. Each call is one access; safe for use
 * by many threads.
 */
@ProviderType
public interface OwnLogins {
  /** For how many days a code works; our own choice (sources.md, own access). */
  int CODE_DAYS = 7;

  /** The most logins that an operator is answered with. */
  int MOST = 500;

  /** What has been handed out to the person, the newest first. */
  List<OwnLogin> of(Caller caller, Id<Person> person);

  /**
   * Hands out a one-time code, after the identity was checked. Whatever was handed out before ends
   * at once, with its sessions. The code can't be shown again.
   *
   * @param note what more there is to know of the check; may be empty
   */
  NewCode handOut(Caller caller, Id<Person> person, IdentityCheck check, String note);

  /**
   * Closes the login, or takes the code back; sessions end with the next request.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5052} when it is over already
   */
  OwnLogin close(Caller caller, Id<OwnLogin> login, String reason);

  /** Logins of every provider that have not ended, the newest first, at most {@value #MOST}. */
  List<OwnLogin> open(Operator operator);

  /** As {@link #close(Caller, Id, String)}, by somebody who learns no name. */
  OwnLogin close(Operator operator, Id<OwnLogin> login, String reason);

  /** A code that was just drawn. */
  record NewCode(OwnLogin login, String code) {}
}
