package se.samordna.own;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.access.Channel;
import se.samordna.text.Language;

/**
 * How persons log in: a one-time code once, and from then on a user name, a passphrase and a second
 * factor (HSLF-FS 2016:40 3 kap. 15 §). Nothing here opens anything of staff's, and no session of
 * staff's opens anything here.
 *
 * <p>Sessions end as those of staff do: 20 minutes after the last use and 8 hours after login, and
 * at once when the login is closed. Attempts are slowed down as those of staff are. Safe for use by
 * many threads.
 */
@ProviderType
public interface OwnSessions {
  /**
   * The key that the person's authenticator app is given, for a code that works. The code is not
   * spent by it and the key is the same each time.
   *
   * @param remote the caller's network address, for the throttle only
   * @throws se.samordna.refusal.Refusal {@code CM-5050} for any code that does not work now,
   *     whatever the reason; {@code CM-5003} after five failures
   */
  FactorKey key(String code, String remote);

  /**
   * Opens the login and begins a session: spends the code, keeps the user name, and seals the key
   * with the passphrase.
   *
   * @return the new session's token
   * @throws se.samordna.refusal.Refusal as {@link #key}; {@code CM-5006} for a weak passphrase,
   *     {@code CM-5007} when the name is taken, {@code CM-5053} when the app's code is wrong
   */
  String open(Opening opening, String remote);

  /**
   * Logs in.
   *
   * @return the new session's token
   * @throws se.samordna.refusal.Refusal {@code CM-5051} when anything is wrong, which can't be told
   *     apart; {@code CM-5003} after five failures
   */
  String logIn(OwnPass pass, String remote);

  /** The person behind a token; empty when it is unknown, ended or its login closed. */
  Optional<Self> self(String token, Channel channel, Language language);

  /** A token that the forms of this session must send with every unsafe request. */
  String formToken(String token);

  /** Ends the session at once; does nothing when it has ended already. */
  void logOut(String token);

  /**
   * What an authenticator app is given (RFC 6238).
   *
   * @param key in base 32, to be typed
   * @param link the same as an {@code otpauth:} link; it names nobody
   */
  record FactorKey(String key, String link) {}

  /**
   * What the person chooses.
   *
   * @param factor the six digits that the app shows
   */
  record Opening(String code, String userName, char[] password, String factor) {}

  /**
   * What the person logs in with.
   *
   * @param factor the six digits that the app shows
   */
  record OwnPass(String userName, char[] password, String factor) {}
}
