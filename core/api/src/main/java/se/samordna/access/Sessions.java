package se.samordna.access;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.text.Language;

/**
 * Login, logout and who is behind a session's token.
 *
 * <p>Tokens are opaque: 256 random bits, known to the browser only; the store keeps their hash. A
 * session ends 20 minutes after its last use and 8 hours after login, whichever comes first; its
 * row is touched at most once a minute.
 */
@ProviderType
public interface Sessions {
  /**
   * Logs in with user name and password.
   *
   * @param remote the caller's network address, for the throttle only
   * @return the new session's token, to be handed to the browser and nowhere else
   * @throws se.samordna.refusal.Refusal {@code CM-5002} for a wrong name or password, which can't
   *     be told apart, in text or time; {@code CM-5003} after five failures for the account or the
   *     address, with a delay that doubles from 30 seconds up to 15 minutes
   */
  String logIn(String userName, char[] password, String remote);

  /**
   * The caller behind a token, with the assignments in force now.
   *
   * @return empty when the token is unknown, ended or its account locked
   */
  Optional<Caller> caller(String token, Channel channel, Language language);

  /**
   * Whose session a token belongs or belonged to, also for a while after it ended by age; so that
   * what was written in it goes back to the same person and to nobody else.
   *
   * @return empty when the token is unknown, was logged out, ended more than a day ago, or its
   *     account is locked
   */
  Optional<Id<Account>> whose(String token);

  /** A token that the forms of this session must send with every unsafe request. */
  String formToken(String token);

  /** Ends the session at once; does nothing when it has ended already. */
  void logOut(String token);
}
